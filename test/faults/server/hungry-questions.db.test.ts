/** F9, short: two questions that need too much memory. The long form is hungry-questions.slow.test.ts. */
import { askForTooMuch } from './hungry-questions';

test('a question that needs too much memory is refused and not repeated, and the database answers the next one', async () => {
  let refused = 0;
  await askForTooMuch({ times: 2, seed: 1, onRefused: () => (refused += 1) });
  expect(refused).toBe(2);
});
