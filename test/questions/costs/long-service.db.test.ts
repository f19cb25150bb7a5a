/** The dossier of a state whose envoy held many posts and took part in much: cost follows posts plus occasions, not their product. */
import type { Database } from '../../../src/database/database';
import type { AssertionFact } from '../../../src/model/fact';
import { lensInForce } from '../../../src/model/lens';
import { dossierRecords } from '../../../src/questions/dossier/cypher/dossier-records';
import { record } from '../../../src/recorder/recorder';
import { entity, membership } from '../../recorder/facts';
import { connectPreparedDatabase } from '../../support/test-database';

const LENS = lensInForce({}, { seq: 1, at: null });
const ENVOY = 'person:envoy';
const [SENDER, HOST] = ['state:sender', 'state:host'];
const COUNT = 60;
const places = Array.from({ length: COUNT }, (_, at) => at);

let db: Database;
beforeAll(async () => {
  db = await connectPreparedDatabase();
  await record(
    db,
    [
      ...['source:one', SENDER, HOST, ENVOY].map((id) => entity(id)),
      ...places.flatMap((at) => [
        entity(`post:p${at}`),
        entity(`event:e${at}`, { kind: 'MEETING' }),
        entity(`statement:s${at}`),
        tie('HOLDS', ENVOY, `post:p${at}`, '1990-01-01', '2020-12-31'),
        tie('POST_IN', `post:p${at}`, SENDER, '1950-01-01', null),
        tie('PARTICIPATED_IN', ENVOY, `event:e${at}`, '2001-05-05', '2001-05-05'),
        tie('MADE_BY', `statement:s${at}`, ENVOY, '2001-05-05', '2001-05-05'),
      ]),
    ],
    { key: 'service', by: 'tester', why: 'a long service' },
  );
});
afterAll(() => db.close());

function tie(type: string, subject: string, object: string, start: string, end: string | null): AssertionFact {
  const endStatus = end === null ? 'ONGOING' : 'ENDED';
  return membership(subject, object, { type, record: `${type} ${subject} ${object}`, spell: { start, end, endStatus }, attributes: {} });
}

test.each(['meetings', 'disputes'])('%s meet each occasion once, not once for each post', async (section) => {
  const { dbHits } = await db.profile(dossierRecords([SENDER, HOST], new Set([section]), LENS));
  // About 35 hits for each post with its occasion; a hit or more for each pair of the two would be 3,600 and more beside them.
  expect(dbHits).toBeLessThan(60 * COUNT);
});
