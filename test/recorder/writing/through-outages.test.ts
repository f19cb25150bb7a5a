/** What is waited for while something is recorded, and what is not. */
import { DatabaseUnavailable, DiskFull } from '../../../src/errors';
import { throughOutages } from '../../../src/recorder/writing/through-outages';

test('an outage is waited for, a full disk is not', async () => {
  const failures: Error[] = [new DatabaseUnavailable('away'), new DiskFull('full')];
  let attempts = 0;
  const work = async () => {
    attempts += 1;
    throw failures[attempts - 1] ?? new Error('tried after the disk was full');
  };
  await expect(throughOutages(60_000, work)).rejects.toThrow('full');
  expect(attempts).toBe(2);
});
