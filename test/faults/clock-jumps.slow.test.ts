/** F14: twenty runs of twenty jumps. RUNS and SEED set other values. */
import { reportProgress } from '../support/report-progress';
import { connectTestDatabase } from '../support/test-database';
import { recordThroughJumps } from './clock-jumps';

const RUNS = Number(process.env['RUNS'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 1);
const JUMPS = 20;

test(`${RUNS} runs of ${JUMPS} jumps of the clock, from seed ${SEED}, change nothing`, async () => {
  const db = await connectTestDatabase();
  try {
    for (let run = 0; run < RUNS; run += 1) {
      await recordThroughJumps(db, JUMPS, SEED + run);
      reportProgress(`clock jumps: ${run + 1} of ${RUNS} runs, ${JUMPS} jumps each`);
    }
  } finally {
    await db.close();
  }
}, 3_600_000);
