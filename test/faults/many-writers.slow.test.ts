/** F10: fifty runs on a hundred ties. RUNS and SEED set other values. */
import { reportProgress } from '../support/report-progress';
import { connectTestDatabase } from '../support/test-database';
import { WRITERS, writeAtOnce } from './many-writers';

const RUNS = Number(process.env['RUNS'] ?? 50);
const SEED = Number(process.env['SEED'] ?? 1);

test(
  `${WRITERS} writers at once on the same 100 ties, ${RUNS} times from seed ${SEED}, lose nothing and repeat nothing`,
  async () => {
    const db = await connectTestDatabase();
    try {
      for (let run = 0; run < RUNS; run += 1) {
        await writeAtOnce(db, { states: 10, organisations: 10 }, SEED + run);
        reportProgress(`many writers: ${run + 1} of ${RUNS} runs`);
      }
    } finally {
      await db.close();
    }
  },
  4 * 3_600_000,
);
