/** F8: a hundred questions that run away. TIMES and SEED set other values. */
import { quantile } from '../../../bench/ratios/statistics';
import { reportProgress } from '../../support/report-progress';
import type { Lookup } from './constant-lookups';
import { runAway } from './runaway-questions';

const TIMES = Number(process.env['TIMES'] ?? 100);
const SEED = Number(process.env['SEED'] ?? 1);

const p99 = (lookups: readonly Lookup[]): number =>
  quantile(
    lookups.map(({ ms }) => ms),
    0.99,
  );

test(
  `${TIMES} questions that run away (seed ${SEED}) are ended soon after their time, and lookups are answered meanwhile`,
  async () => {
    const after = await runAway({
      times: TIMES,
      seed: SEED,
      onEnded: (done, kind, ms) =>
        reportProgress(`runaway questions: ${done} of ${TIMES}, ${kind}, ended ${Math.round(ms)} ms after the limit`),
    });
    const { afterLimit, answered, quiet, beside, leastAnsweredMeanwhile } = after;
    reportProgress(
      `runaway questions: the latest ended ${Math.round(Math.max(...afterLimit))} ms after the limit; ${answered} were answered and do not count; ` +
        `p99 of ${quiet.length} lookups alone ${Math.round(p99(quiet))} ms, of ${beside.length} beside such a question ${Math.round(p99(beside))} ms; ` +
        `at least ${Math.round(leastAnsweredMeanwhile * 100)} % answered before it ended`,
    );
    expect(afterLimit).toHaveLength(TIMES);
    expect(leastAnsweredMeanwhile).toBeGreaterThan(0.5);
  },
  3 * 3_600_000,
);
