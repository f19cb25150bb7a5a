/** The long form of the oracle's questions: every shape of lens, many worlds. */
import type { Database } from '../../../src/database/database';
import { prepareDatabase } from '../../../src/recorder/recorder';
import { randomOf } from '../../oracle/paths/dated-world';
import { anySeed, replay } from '../../support/seeds';
import { connectTestDatabase, emptyDatabase } from '../../support/test-database';
import { askMany, QUESTIONS, someShapes, someWorlds } from './ask-dealings';
import { tellDealings } from './build-dealings';

const CASES = Number(process.env['ORACLE_CASES'] ?? 20_000);
const SEED = anySeed();
const ALL_SHAPES = 18;

test.each(QUESTIONS)(
  `%s, ${CASES} cases, ${replay(SEED)}`,
  async (question) => {
    const random = randomOf(SEED);
    const worlds = someWorlds(Math.ceil(CASES / 40), random);
    const db: Database = await connectTestDatabase();
    try {
      await emptyDatabase(db);
      await prepareDatabase(db);
      await tellDealings(db, worlds);
      const found = await askMany(someShapes(ALL_SHAPES, worlds[0]!, random), db, worlds, question, CASES, random);
      expect(found).toBeGreaterThan(CASES / 3);
    } finally {
      await emptyDatabase(db);
      await db.close();
    }
  },
  CASES * 200 + 240_000,
);
