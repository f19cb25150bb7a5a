/** F10, short: one run on few ties. The long form is many-writers.slow.test.ts. */
import { connectTestDatabase } from '../support/test-database';
import { WRITERS, writeAtOnce } from './many-writers';

test(`${WRITERS} writers at once on the same 12 ties lose nothing, repeat nothing and leave no gap`, async () => {
  const db = await connectTestDatabase();
  try {
    await writeAtOnce(db, { states: 4, organisations: 3 }, 1);
  } finally {
    await db.close();
  }
});
