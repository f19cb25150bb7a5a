/** The dossier of a hub and a state of few events: its cost follows the few, whichever of the two is named first. */
import type { Database } from '../../../src/database/database';
import type { AssertionFact } from '../../../src/model/fact';
import { lensInForce } from '../../../src/model/lens';
import { dossierRecords } from '../../../src/questions/dossier/cypher/dossier-records';
import { record } from '../../../src/recorder/recorder';
import { entity, membership } from '../../recorder/facts';
import { connectPreparedDatabase } from '../../support/test-database';

const LENS = lensInForce({}, { seq: 1, at: null });
const [HUB, SMALL] = ['state:hub', 'state:small'];
/** Officials of the hub, each with a meeting and a statement. The first of them also met the small state, which denies that statement. */
const OFFICIALS = Array.from({ length: 200 }, (_, at) => at);

const MEETING = { kind: 'MEETING' };
const ON_A_DAY: AssertionFact['spell'] = { start: '2001-05-05', end: '2001-05-05', endStatus: 'ENDED' };

function tie(type: string, subject: string, object: string, spell = ON_A_DAY, attributes: AssertionFact['attributes'] = {}): AssertionFact {
  return membership(subject, object, { type, record: `${type} ${subject} ${object}`, spell, attributes });
}

let db: Database;
beforeAll(async () => {
  db = await connectPreparedDatabase();
  const facts = [
    ...['source:one', HUB, SMALL, 'event:joint', 'claim:joint', 'statement:denial'].map((id) =>
      entity(id, id === 'event:joint' ? MEETING : {}),
    ),
    ...OFFICIALS.flatMap((at) => [
      ...[`person:p${at}`, `post:p${at}`, `statement:s${at}`].map((id) => entity(id)),
      entity(`event:e${at}`, MEETING),
      tie('HOLDS', `person:p${at}`, `post:p${at}`, { start: '1990-01-01', end: '2020-12-31', endStatus: 'ENDED' }),
      tie('POST_IN', `post:p${at}`, HUB, { start: '1950-01-01', end: null, endStatus: 'ONGOING' }),
      tie('PARTICIPATED_IN', `person:p${at}`, `event:e${at}`),
      tie('MADE_BY', `statement:s${at}`, `person:p${at}`),
    ]),
    tie('PARTICIPATED_IN', 'person:p0', 'event:joint'),
    tie('PARTICIPATED_IN', SMALL, 'event:joint'),
    tie('MADE_BY', 'statement:denial', SMALL),
    tie('ASSERTS', 'statement:s0', 'claim:joint', ON_A_DAY, { position: 'AFFIRMS' }),
    tie('ASSERTS', 'statement:denial', 'claim:joint', ON_A_DAY, { position: 'DENIES' }),
  ];
  await record(db, facts, { key: 'hub', by: 'tester', why: 'a hub and a small state' });
});
afterAll(() => db.close());

test.each([
  ['meetings', 'event:joint', [HUB, SMALL]],
  ['meetings', 'event:joint', [SMALL, HUB]],
  ['disputes', 'claim:joint', [HUB, SMALL]],
  ['disputes', 'claim:joint', [SMALL, HUB]],
] as const)('%s: finds %s of %s without reading what the hub did with others', async (section, id, ends) => {
  const { rows, dbHits } = await db.profile(dossierRecords(ends as readonly [string, string], new Set([section]), LENS));
  expect(rows.filter(({ object }) => object === id).length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(15);
  // 250 hits, or 1,800 if the planner, which knows the few nodes of a new database, tests each post of the hub; about 35 for each official
  // if all that the hub did is read.
  expect(dbHits).toBeLessThan(12 * OFFICIALS.length);
});
