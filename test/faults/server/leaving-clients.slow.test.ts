/** F11: a thousand clients that leave. TIMES and SEED set other values. */
import { reportProgress } from '../../support/report-progress';
import { leaveRepeatedly } from './leaving-clients';

const TIMES = Number(process.env['TIMES'] ?? 1_000);
const SEED = Number(process.env['SEED'] ?? 1);

test(
  `of ${TIMES} clients that disconnect while an answer is sent (seed ${SEED}), nothing stays open and no memory is kept`,
  async () => {
    const onLeft = (done: number) => reportProgress(`leaving clients: ${done} of ${TIMES}, nothing open`);
    const { before, after } = await leaveRepeatedly({ warmUp: 100, times: TIMES, seed: SEED, onLeft });
    reportProgress(`leaving clients: heap after collection ${(before / 1e6).toFixed(1)} MB before, ${(after / 1e6).toFixed(1)} MB after`);
    expect(after / before).toBeLessThan(1.05);
  },
  3 * 3_600_000,
);
