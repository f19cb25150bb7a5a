/** Goes on when the database is away for a while. */
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../errors';

/**
 * Does the work, and again while the database cannot be reached. The work must ask the ledger what is done already: a reply that was lost
 * after a commit looks like an outage.
 * @throws DatabaseUnavailable when the outage lasts longer than `outageMs`.
 */
export async function throughOutages<T>(outageMs: number, work: () => Promise<T>): Promise<T> {
  let since: number | null = null;
  for (let pause = 50; ; pause = Math.min(pause * 2, 1_000)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      since ??= performance.now();
      if (performance.now() - since + pause > outageMs) throw error;
      await delay(pause);
    }
  }
}
