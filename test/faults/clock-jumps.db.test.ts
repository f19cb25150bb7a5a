/** F14, short: the clock jumps six times. The long form is clock-jumps.slow.test.ts. */
import { connectTestDatabase } from '../support/test-database';
import { recordThroughJumps } from './clock-jumps';

test('a clock that moves back or forward changes neither the order of recordings, nor what was known, nor a cursor', async () => {
  const db = await connectTestDatabase();
  try {
    await recordThroughJumps(db, 6, 1);
  } finally {
    await db.close();
  }
});
