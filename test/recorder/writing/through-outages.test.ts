/** Which errors a recording waits for, and which not. */
import { DatabaseUnavailable, DiskFull } from '../../../src/errors';
import { throughOutages } from '../../../src/recorder/writing/through-outages';

test('a recording waits for the end of an outage, but not if the disk is full', async () => {
  const failures: Error[] = [new DatabaseUnavailable('away'), new DiskFull('full')];
  let attempts = 0;
  const work = async () => {
    attempts += 1;
    throw failures[attempts - 1] ?? new Error('tried after the disk was full');
  };
  await expect(throughOutages(60_000, work)).rejects.toThrow('full');
  expect(attempts).toBe(2);
});
