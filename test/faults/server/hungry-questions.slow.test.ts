/** F9: a hundred questions that need too much memory. TIMES and SEED set other values. */
import { reportProgress } from '../../support/report-progress';
import { askForTooMuch } from './hungry-questions';

const TIMES = Number(process.env['TIMES'] ?? 100);
const SEED = Number(process.env['SEED'] ?? 1);

test(`${TIMES} questions that need too much memory (seed ${SEED}) are refused and not repeated, and the database answers the next one`, async () => {
  let refused = 0;
  const onRefused = (done: number, kind: string) => {
    refused = done;
    reportProgress(`hungry questions: ${done} of ${TIMES} refused once, ${kind}; the next lookup answered`);
  };
  await askForTooMuch({ times: TIMES, seed: SEED, onRefused });
  expect(refused).toBe(TIMES);
}, 3_600_000);
