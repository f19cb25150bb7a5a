/** Random worlds of dealings in a real database, asked through random lenses, against an oracle that reads everything. */
import type { Database } from '../../../src/database/database';
import { randomOf } from '../../oracle/paths/dated-world';
import { casesPerSeed, listSeeds } from '../../support/seeds';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { askMany, QUESTIONS, someShapes, someWorlds } from './ask-dealings';
import { tellDealings } from './build-dealings';

const CASES = casesPerSeed(Number(process.env['ORACLE_CASES'] ?? 1_200), 'dealings');
/** How many of the 18 shapes of lenses. */
const SHAPES = casesPerSeed(Number(process.env['ORACLE_SHAPES'] ?? 4), 'dealings');
/** Percentage of all cases for each question: the fastest question gets most. */
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
    '%s gives the answer of the oracle, %i times',
    async (question, count) => {
      // With empty answers nothing would have been compared.
      expect(await askMany(shapes, db, worlds, question, count, random)).toBeGreaterThan(count / 3);
    },
    CASES * 200 + 240_000,
  );
});
