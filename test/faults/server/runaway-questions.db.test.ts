/** F8, short: each question that runs away is ended. The long form is runaway-questions.slow.test.ts. */
import { runAway } from './runaway-questions';

test('questions that run away are ended soon after their time, and lookups are answered meanwhile', async () => {
  const { afterLimit, leastAnsweredMeanwhile } = await runAway({ times: 3, seed: 2 });
  expect(afterLimit).toHaveLength(3);
  expect(leastAnsweredMeanwhile).toBeGreaterThan(0.5);
});
