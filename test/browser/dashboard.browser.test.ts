/** The dashboard in a real browser, on a real server with the real seed, which is loaded once for all of these tests. */
import { aPanel } from './a-panel';
import { askingForAToken } from './asking-for-a-token';
import { budgets } from './budgets/budgets';
import { weight } from './budgets/weight';
import { byKeyboard } from './by-keyboard';
import { adding } from './editing/adding';
import { byHand } from './editing/by-hand';
import { correcting } from './editing/correcting';
import { meetingOthers } from './editing/meeting-others';
import { signingIn } from './editing/signing-in';
import { everyPage } from './every-page';
import { exploring } from './exploring';
import { crowd, heatMaps } from './heat-maps';
import { longLists } from './long-lists';
import { hostileFacts } from './names/hostile-names';
import { judgedFacts, judgedSame } from './names/judged-same';
import { pagesOfTwo } from './pages-of-two';
import { type Served, serveDashboard } from './served-dashboard';
import { databaseAway } from './states/database-away';
import { withoutAnswer } from './states/without-answer';
import { takingAway } from './taking-away';
import { thePlayground } from './the-playground';
import { twoStories } from './two-stories';

describe('the dashboard', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveDashboard([...hostileFacts, ...judgedFacts, ...crowd]);
  });
  afterAll(() => served.close());
  const serving = () => served;

  describe('its weight', weight);
  describe('every page', () => everyPage(serving));
  describe('a panel', () => aPanel(serving));
  describe('an entry judged the same', () => judgedSame(serving));
  describe('pages of two and more', () => pagesOfTwo(serving));
  describe('exploring', () => exploring(serving));
  describe('long lists', () => longLists(serving));
  describe('the matrix of many', () => heatMaps(serving));
  describe('the playground', () => thePlayground(serving));
  describe('where there is no answer', () => withoutAnswer(serving));
  describe('the database away', () => databaseAway(serving));
  describe('taking data away', () => takingAway(serving));
  describe('a server that asks for a token', () => askingForAToken(serving));
  describe('its budgets', () => budgets(serving));
  describe('by keyboard alone', () => byKeyboard(serving));
  describe('two stories', () => twoStories(serving));
  // Last, because what these tests record stays in the database.
  describe('signing in', () => signingIn(serving));
  describe('correcting and retracting', () => correcting(serving));
  describe('adding and judging', () => adding(serving));
  describe('editing beside others', () => meetingOthers(serving));
  describe('editing by hand', () => byHand(serving));
});
