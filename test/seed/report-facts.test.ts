/** Every fact of the news report in terms of the data model: one row each, with the voice that asserts it. */
import { resolve } from 'node:path';
import { readSeed } from '../../src/importers/seed/read-seed';
import type { AssertionFact, EntityFact } from '../../src/model/fact';

const REPORT = 'source:report-2025-06-03';
const MEETING = 'event:2025-06-03-fatemi-lavrov';
const LETTER = 'event:2025-06-03-sharif-letter';
const READOUT = 'statement:2025-06-03-pak-readout';
const ATTACK = 'event:2025-04-22-pahalgam-attack';
const CONFLICT = 'event:2025-05-india-pakistan-conflict';
const OPERATION = 'event:2025-05-10-operation-bunyan-um-marsoos';
const CEASEFIRE = 'event:2025-05-10-ceasefire';
const SUSPENSION = 'action:2025-ind-suspension-declared';
const MEASURES = 'event:2025-04-23-indian-measures';
const PHOTO = 'source:photo-foreignoffice-2025-06-03';
const PICTURE = 'statement:2025-06-03-photo';
const IWT = 'treaty:indus-waters-1960';
const ON_MAY = 'statement:2025-06-03-report-on-may';
const ISPR = 'statement:2025-ispr-killed';

type Expected = Partial<Pick<AssertionFact, 'assertedBy' | 'locator' | 'quote'>> & {
  readonly attributes?: object;
  readonly spell?: object;
};
type Row = [what: string, type: string, subject: string, object: string, expected?: Expected];

const position = { attributes: { position: 'AFFIRMS' } };
const PAKISTAN = { assertedBy: 'state:PAK' };
const UNDATED = { start: null, end: null, endStatus: 'ENDED' };
const UNDATED_SINCE = { start: null, end: null, endStatus: 'ONGOING' };
const UNTIL_10_MAY = { start: null, end: '2025-05-10', endStatus: 'ENDED' };
const lastMonth = { quote: 'last month', spell: { start: '2025-05', end: '2025-05', endStatus: 'ENDED' } };

const TIES: readonly Row[] = [
  [
    'Fatemi visited, for Pakistan',
    'PARTICIPATED_IN',
    'person:tariq-fatemi',
    MEETING,
    { attributes: { role: 'VISITOR', onBehalfOf: 'state:PAK' }, quote: 'official visit' },
  ],
  ['the SCO is spoken of in the first paragraph', 'CONCERNS', MEETING, 'organisation:SCO', { locator: 'paragraph 1' }],
  ['the treaty in the fourth', 'CONCERNS', MEETING, IWT, { locator: 'paragraph 4' }],
  ['the greetings are of the readout', 'ASSERTS', READOUT, 'claim:greetings-from-sharif', { locator: 'paragraph 3' }],
  ['and so is the risk of escalation', 'ASSERTS', READOUT, 'claim:risk-of-escalation', { locator: 'paragraph 4' }],
  ['and the threat to the treaty', 'ASSERTS', READOUT, 'claim:india-threatens-treaty', { locator: 'paragraph 4' }],
  [
    'Lavrov received him, for Russia',
    'PARTICIPATED_IN',
    'person:sergey-lavrov',
    MEETING,
    { attributes: { role: 'HOST', onBehalfOf: 'state:RUS' } },
  ],
  ['they met in Moscow', 'AT', MEETING, 'place:moscow', { spell: { start: '2025-06-03', end: '2025-06-03', endStatus: 'ENDED' } }],
  ['Fatemi was special assistant', 'HOLDS', 'person:tariq-fatemi', 'post:PAK-sapm-foreign-affairs', { locator: 'paragraph 2' }],
  ['Lavrov was foreign minister', 'HOLDS', 'person:sergey-lavrov', 'post:RUS-foreign-minister'],
  ['the readout is the ministry’s', 'MADE_BY', READOUT, 'organisation:PAK-mofa', { assertedBy: REPORT }],
  ['the readout is in the report', 'REPORTED_IN', READOUT, REPORT],
  ['the readout says that Russia seeks ties', 'ASSERTS', READOUT, 'claim:russia-seeks-ties-through-sco', position],
  ['the readout conveys Lavrov’s words', 'CONCERNS', READOUT, 'statement:2025-06-03-lavrov-on-ties', { assertedBy: REPORT }],
  ['the words are Lavrov’s on Pakistan’s word', 'MADE_BY', 'statement:2025-06-03-lavrov-on-ties', 'person:sergey-lavrov', PAKISTAN],
  ['the claim is of Russia', 'ABOUT', 'claim:russia-seeks-ties-through-sco', 'state:RUS', { ...PAKISTAN, attributes: { role: 'SUBJECT' } }],
  ['the claim is of Pakistan', 'ABOUT', 'claim:russia-seeks-ties-through-sco', 'state:PAK'],
  ['the claim is of the SCO', 'ABOUT', 'claim:russia-seeks-ties-through-sco', 'organisation:SCO'],
  ['above all of counter-terrorism', 'ABOUT', 'claim:russia-seeks-ties-through-sco', 'issue:counter-terrorism'],
  ['Sharif’s greetings, by Fatemi', 'ASSERTS', 'statement:2025-06-03-fatemi-greetings', 'claim:greetings-from-sharif', PAKISTAN],
  ['the commitment to cooperate', 'ASSERTS', 'statement:2025-06-03-fatemi-greetings', 'claim:pakistan-committed-to-cooperation', PAKISTAN],
  ['on energy', 'ABOUT', 'claim:pakistan-committed-to-cooperation', 'issue:energy'],
  ['on trade', 'ABOUT', 'claim:pakistan-committed-to-cooperation', 'issue:trade'],
  ['on connectivity', 'ABOUT', 'claim:pakistan-committed-to-cooperation', 'issue:regional-connectivity'],
  ['the briefing on escalation', 'ASSERTS', 'statement:2025-06-03-fatemi-briefing', 'claim:risk-of-escalation', { locator: 'paragraph 4' }],
  [
    'the briefing on India’s threat',
    'ASSERTS',
    'statement:2025-06-03-fatemi-briefing',
    'claim:india-threatens-treaty',
    { quote: 'abeyance' },
  ],
  ['the briefing concerns the treaty', 'CONCERNS', 'statement:2025-06-03-fatemi-briefing', IWT],
  [
    'the World Bank negotiated the treaty',
    'PARTICIPATED_IN',
    'organisation:world-bank',
    'event:1960-indus-negotiation',
    { spell: { start: '1960', end: '1960', endStatus: 'ENDED' } },
  ],
  [
    'India’s step, in the month before the report',
    'ACTION_ON',
    SUSPENSION,
    IWT,
    { quote: 'last month', spell: { start: '2025-05', end: null, endStatus: 'ONGOING' } },
  ],
  ['it is India’s', 'TAKEN_BY', SUSPENSION, 'state:IND'],
  ['it answers the attack', 'RESPONDS_TO', SUSPENSION, ATTACK],
  ['it is one of several measures', 'PART_OF', SUSPENSION, MEASURES],
  ['the measures answer the attack', 'RESPONDS_TO', MEASURES, ATTACK],
  ['the measures are India’s, in the month before the report', 'PARTICIPATED_IN', 'state:IND', MEASURES, lastMonth],
  ['the measures are against Pakistan', 'PARTICIPATED_IN', 'state:PAK', MEASURES, lastMonth],
  ['the attack was at Pahalgam', 'AT', ATTACK, 'place:pahalgam', { spell: { start: '2025-04-22', end: '2025-04-22', endStatus: 'ENDED' } }],
  ['26 tourists, by the report', 'ASSERTS', 'statement:2025-06-03-report-on-april', 'claim:pahalgam-26-tourists-killed', position],
  ['India accused Pakistan', 'ASSERTS', 'statement:2025-india-accuses-pakistan', 'claim:pakistan-behind-pahalgam', position],
  ['the accusation is India’s', 'MADE_BY', 'statement:2025-india-accuses-pakistan', 'state:IND', { spell: UNDATED_SINCE }],
  [
    'without evidence, by the report',
    'ASSERTS',
    'statement:2025-06-03-report-on-april',
    'claim:india-showed-no-evidence',
    { assertedBy: REPORT },
  ],
  ['the strikes were India’s, on days not given', 'PARTICIPATED_IN', 'state:IND', 'event:2025-05-07-indian-strikes', { spell: UNDATED }],
  ['the fighting ended on 10 May; when it began is not said', 'PARTICIPATED_IN', 'state:IND', CONFLICT, { spell: UNTIL_10_MAY }],
  ['on cities, by the report', 'ASSERTS', ON_MAY, 'claim:strikes-hit-cities', position],
  ['the worst clashes, by the report', 'ASSERTS', ON_MAY, 'claim:worst-clashes-in-decades', position],
  ['the operation was Pakistan’s, on days not given', 'PARTICIPATED_IN', 'state:PAK', OPERATION, { spell: UNDATED }],
  ['it answered the strikes', 'RESPONDS_TO', OPERATION, 'event:2025-05-07-indian-strikes', { spell: UNDATED_SINCE }],
  ['unprovoked is a claim', 'ASSERTS', ON_MAY, 'claim:strikes-unprovoked', { quote: 'unprovoked' }],
  ['six jets, in the report’s own voice', 'ASSERTS', ON_MAY, 'claim:pakistan-downed-six-jets', { ...position, assertedBy: REPORT }],
  ['three Rafale', 'ASSERTS', ON_MAY, 'claim:pakistan-downed-three-rafale', position],
  ['dozens of drones', 'ASSERTS', ON_MAY, 'claim:pakistan-downed-dozens-of-drones', position],
  ['that it was a war, as the report’s claim', 'ASSERTS', ON_MAY, 'claim:fighting-was-a-war', { quote: 'war' }],
  ['that both have nuclear arms, as the report’s claim', 'ASSERTS', ON_MAY, 'claim:both-nuclear-armed', { quote: 'nuclear-armed' }],
  ['attacks with missiles', 'ASSERTS', ON_MAY, 'claim:strikes-used-missiles', position],
  ['attacks with drones', 'ASSERTS', ON_MAY, 'claim:strikes-used-drones', position],
  ['attacks on civilians', 'ASSERTS', ON_MAY, 'claim:strikes-on-civilians', position],
  ['attacks on military sites', 'ASSERTS', ON_MAY, 'claim:strikes-on-military-sites', position],
  ['87 hours', 'ASSERTS', ON_MAY, 'claim:conflict-lasted-87-hours', position],
  ['the ceasefire ended it', 'ENDED', CEASEFIRE, CONFLICT],
  ['brokered by the United States, as a claim', 'ASSERTS', ON_MAY, 'claim:usa-brokered-ceasefire', position],
  ['the dead, by ISPR, on a day not given', 'MADE_BY', ISPR, 'organisation:PAK-ispr', { spell: UNDATED_SINCE }],
  ['the picture is credited to the Foreign Office', 'MADE_BY', PICTURE, 'organisation:PAK-mofa', { locator: 'picture caption' }],
  ['the report prints the picture', 'REPORTED_IN', PICTURE, REPORT, { locator: 'picture caption' }],
  ['53 killed', 'ASSERTS', ISPR, 'claim:pakistan-53-killed', position],
  ['13 of the forces', 'ASSERTS', ISPR, 'claim:pakistan-13-forces-killed', position],
  ['40 civilians', 'ASSERTS', ISPR, 'claim:pakistan-40-civilians-killed', position],
  ['Lavrov’s satisfaction', 'ASSERTS', 'statement:2025-06-03-lavrov-on-projects', 'claim:lavrov-satisfied-with-cooperation', PAKISTAN],
  ['steel mills', 'CONCERNS', 'statement:2025-06-03-lavrov-on-projects', 'project:pakistan-russia-steel-mills', PAKISTAN],
  ['infrastructure', 'CONCERNS', 'statement:2025-06-03-lavrov-on-projects', 'project:pakistan-russia-infrastructure', PAKISTAN],
  [
    'Russia for normal relations',
    'ASSERTS',
    'statement:2025-06-03-lavrov-on-normalisation',
    'claim:russia-supports-normalisation',
    PAKISTAN,
  ],
  [
    'which would help stability',
    'ASSERTS',
    'statement:2025-06-03-lavrov-on-normalisation',
    'claim:normalisation-helps-stability',
    PAKISTAN,
  ],
  [
    'the letter is Sharif’s',
    'PARTICIPATED_IN',
    'person:shehbaz-sharif',
    LETTER,
    { attributes: { role: 'SENDER', onBehalfOf: 'state:PAK' } },
  ],
  [
    'Fatemi brought it',
    'PARTICIPATED_IN',
    'person:tariq-fatemi',
    LETTER,
    { attributes: { role: 'BEARER', onBehalfOf: 'state:PAK' }, quote: 'personally' },
  ],
  ['it is for Putin', 'PARTICIPATED_IN', 'person:vladimir-putin', LETTER, { attributes: { role: 'ADDRESSEE', onBehalfOf: 'state:RUS' } }],
];

/** The year of the treaty, the day of the attack, the month before the report, the end of the fighting, and the day of the meeting. */
const DATES = ['1960', '2025-04-22', '2025-05', '2025-05-10', '2025-06-03'];

const VALUES: readonly (readonly [id: string, min: number | undefined, max: number | undefined, unit: string])[] = [
  ['claim:pahalgam-26-tourists-killed', 26, 26, 'tourists'],
  ['claim:pakistan-downed-six-jets', 6, 6, 'fighter aircraft'],
  ['claim:pakistan-downed-three-rafale', 3, 3, 'Rafale fighter aircraft'],
  ['claim:pakistan-downed-dozens-of-drones', 24, undefined, 'drones'],
  ['claim:conflict-lasted-87-hours', 87, undefined, 'hours'],
  ['claim:worst-clashes-in-decades', undefined, 30, 'years'],
  ['claim:pakistan-53-killed', 53, 53, 'persons'],
  ['claim:pakistan-13-forces-killed', 13, 13, 'members of the armed forces'],
  ['claim:pakistan-40-civilians-killed', 40, 40, 'civilians'],
];

const { facts } = readSeed(resolve(__dirname, '../../seed'));
const fromReport = facts.filter((fact): fact is AssertionFact => fact.fact === 'assertion' && fact.sourceId === REPORT);
const entity = (id: string) => facts.find((fact): fact is EntityFact => fact.fact === 'entity' && fact.id === id);
const told = (type: string, subject: string, object: string) =>
  fromReport.filter((fact) => fact.type === type && fact.subject === subject && fact.object === object);

describe('the report of 3 June 2025 in the seed', () => {
  test.each<Row>([...TIES])('%s', (_what: string, type: string, subject: string, object: string, expected: Expected = {}) => {
    expect(told(type, subject, object)).toEqual([expect.objectContaining({ stance: 'AFFIRMS', ...expected })]);
  });

  test.each(VALUES)('%s gives its number and what is counted', (id, valueMin, valueMax, unit) => {
    const { valueMin: least, valueMax: greatest, unit: counted } = entity(id)!.properties;
    expect([least, greatest, counted]).toEqual([valueMin, valueMax, unit]);
  });

  test('the numbers of killed soldiers and killed civilians add up to the total', () => {
    const count = (id: string) => entity(id)!.properties['valueMax'] as number;
    expect(count('claim:pakistan-13-forces-killed') + count('claim:pakistan-40-civilians-killed')).toBe(count('claim:pakistan-53-killed'));
  });

  test('India’s step keeps the word used, and has no legal basis because none was named', () => {
    expect(entity(SUSPENSION)!.properties).toMatchObject({ kind: 'SUSPENSION_DECLARED', declaredTerm: 'abeyance' });
    expect(entity(SUSPENSION)!.properties).not.toHaveProperty('legalBasis');
  });

  test('no actor is recorded as author of the attack, and the United States is not recorded as mediator of the ceasefire', () => {
    const authors = facts.filter((fact) => fact.fact === 'assertion' && fact.type === 'PARTICIPATED_IN' && fact.object === ATTACK);
    const mediators = facts.filter((fact) => fact.fact === 'assertion' && fact.object === CEASEFIRE && fact.subject === 'state:USA');
    expect([...authors, ...mediators]).toEqual([]);
  });

  test('whether Putin received the letter from Fatemi directly stays open', () => {
    expect(entity(LETTER)!.properties['note']).toContain('leaves open');
  });

  test('the picture is a separate source', () => {
    expect(entity(PHOTO)!.properties).toMatchObject({ kind: 'PHOTOGRAPH', voice: 'state:PAK' });
  });

  test('the claim that blames Pakistan says no more than the paragraph', () => {
    expect(entity('claim:pakistan-behind-pahalgam')!.properties['text']).toBe('Pakistan is responsible for the attack at Pahalgam.');
  });

  test('no edge has a date that the report does not give', () => {
    const dates = fromReport.flatMap(({ spell: { start, end } }) => [start, end]);
    expect([...new Set(dates)].filter((date) => date !== null && date !== '..').sort()).toEqual(DATES);
  });

  test('only the measures and the suspension date from the month before the report', () => {
    const lastMonths = fromReport.filter(({ spell: { start } }) => start === '2025-05').flatMap(({ subject, object }) => [subject, object]);
    expect([...new Set(lastMonths)].sort()).toEqual([SUSPENSION, MEASURES, ATTACK, 'state:IND', 'state:PAK', IWT].sort());
  });

  test('every fact gives its paragraph or the picture caption', () => {
    expect(fromReport.filter(({ locator }) => !/^(paragraphs? \d|picture caption)/.test(locator ?? ''))).toEqual([]);
  });
});
