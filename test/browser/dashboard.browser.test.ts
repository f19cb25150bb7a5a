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
import { describedFacts, describedTwice } from './names/described-twice';
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
    served = await serveDashboard([...hostileFacts, ...judgedFacts, ...describedFacts, ...crowd]);
  });
  afterAll(() => served.close());
  const serving = () => served;

  describe('its size', weight);
  describe('every page', () => everyPage(serving));
  describe('a panel', () => aPanel(serving));
  describe('an entity that is judged the same as another', () => judgedSame(serving));
  describe('an entity that another source describes differently', () => describedTwice(serving));
  describe('pages of two and more entities', () => pagesOfTwo(serving));
  describe('exploring', () => exploring(serving));
  describe('long lists', () => longLists(serving));
  describe('the matrix of many actors', () => heatMaps(serving));
  describe('the playground', () => thePlayground(serving));
  describe('without an answer', () => withoutAnswer(serving));
  describe('an unavailable database', () => databaseAway(serving));
  describe('downloads', () => takingAway(serving));
  describe('a server that requires a token', () => askingForAToken(serving));
  describe('its budgets', () => budgets(serving));
  describe('with the keyboard alone', () => byKeyboard(serving));
  describe('two stories', () => twoStories(serving));
  // Last, because what these tests record stays in the database.
  describe('signing in', () => signingIn(serving));
  describe('correcting and retracting', () => correcting(serving));
  describe('adding and judging', () => adding(serving));
  describe('editing at the same time as others', () => meetingOthers(serving));
  describe('editing with the keyboard', () => byHand(serving));
});
