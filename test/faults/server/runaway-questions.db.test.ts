/** F8, short: one question that runs away is ended. The long form is runaway-questions.slow.test.ts. */
import { runAway } from './runaway-questions';

test('a question that runs away is ended soon after its time, and lookups are answered meanwhile', async () => {
  const { afterLimit, leastAnsweredMeanwhile } = await runAway({ times: 1, seed: 2 });
  expect(afterLimit).toHaveLength(1);
  expect(leastAnsweredMeanwhile).toBeGreaterThan(0.5);
});
