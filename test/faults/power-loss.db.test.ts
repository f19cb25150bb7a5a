/** F17, short: one copy of a database that is stopped in the middle of its work. The long form is power-loss.slow.test.ts. */
import { PowerLosses } from './power-losses';
import { randomFrom } from './random-from';

test('after a power loss, everything acknowledged is there, each recording whole, and the store is consistent', async () => {
  const losses = await PowerLosses.create();
  try {
    expect(await losses.copyAndUse({ isStopped: true, afterMs: 500 }, randomFrom(1))).toBeNull();
    expect(losses.promised).toBeGreaterThan(3);
  } finally {
    await losses.remove();
  }
});
