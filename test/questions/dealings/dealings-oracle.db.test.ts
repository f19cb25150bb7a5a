/** Random worlds of dealings in a real database, asked through random lenses, against an oracle that looks at everything. */
import type { Database } from '../../../src/database/database';
import { randomOf } from '../../oracle/paths/dated-world';
import { casesPerSeed, listSeeds } from '../../support/seeds';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { askMany, QUESTIONS, someShapes, someWorlds } from './ask-dealings';
import { tellDealings } from './build-dealings';

const CASES = casesPerSeed(Number(process.env['ORACLE_CASES'] ?? 1_200), 'dealings');
/** How many shapes of lenses, of 18. */
const SHAPES = casesPerSeed(Number(process.env['ORACLE_SHAPES'] ?? 4), 'dealings');
/** Of all cases, so many in a hundred: the most of what takes the least time. */
const SHARES = { dossier: 20, timeline: 45, contested: 17.5, readouts: 17.5 };
const COUNTED = QUESTIONS.map((question) => [question, Math.ceil((CASES * SHARES[question]) / 100)] as const);

describe.each(listSeeds('dealings'))('dossier, timeline, contested and readouts, SEED=%i', (seed) => {
  let db: Database;
  const random = randomOf(seed);
  const worlds = someWorlds(Math.min(200, Math.ceil(CASES / 30)), random);
  const shapes = someShapes(SHAPES, worlds[0]!, random);

  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await tellDealings(db, worlds);
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  test.each(COUNTED)(
    '%s answers as an oracle does, %i times',
    async (question, count) => {
      // Were the answers empty, nothing would have been compared.
      expect(await askMany(shapes, db, worlds, question, count, random)).toBeGreaterThan(count / 3);
    },
    CASES * 200 + 240_000,
  );
});
