/** F11, short: 36 clients that leave. The long form is leaving-clients.slow.test.ts. */
import { leaveRepeatedly } from './leaving-clients';

test('of clients that disconnect while an answer is sent, nothing stays open and no memory is kept', async () => {
  const { before, after } = await leaveRepeatedly({ warmUp: 24, times: 36, seed: 3 });
  expect(after / before).toBeLessThan(1.05);
});
