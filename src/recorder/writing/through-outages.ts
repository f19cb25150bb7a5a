/** Goes on when the database is away, or busy with other writers, for a while. */
import { setTimeout as delay } from 'node:timers/promises';
import { Busy, DatabaseUnavailable, DiskFull } from '../../errors';

/**
 * Does the work, and again while the database cannot be reached or other writers hold its locks. The work must ask the ledger what is done already: a reply that was lost
 * after a commit looks like an outage.
 * @throws DatabaseUnavailable when the outage lasts longer than `outageMs`.
 */
export async function throughOutages<T>(outageMs: number, work: () => Promise<T>): Promise<T> {
  let since: number | null = null;
  for (let pause = 50; ; pause = Math.min(pause * 2, 1_000)) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryable(error)) throw error;
      since ??= performance.now();
      if (performance.now() - since + pause > outageMs) throw error;
      await delay(pause);
    }
  }
}

/** Whether nothing was changed by it, and the same work may succeed in a moment. */
function isRetryable(error: unknown): boolean {
  return (error instanceof DatabaseUnavailable && !(error instanceof DiskFull)) || isHeldUp(error);
}

/** Whether a lock was waited for too long. Another open recording is Busy too, but waiting for it is up to the caller. */
export function isHeldUp(error: unknown): boolean {
  return error instanceof Busy && error.retryAfterSeconds !== undefined;
}
