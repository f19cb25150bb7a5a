/** Repeats work while the database is unavailable for a while, or busy with other writers. */
import { setTimeout as delay } from 'node:timers/promises';
import { Busy, DatabaseUnavailable, DiskFull } from '../../errors';

/**
 * Runs the work, and repeats it while the database cannot be reached or other writers hold its locks. The work must ask the ledger what is
 * already done: a reply that was lost after a commit looks like an outage.
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

/** Whether the failure changed nothing, and the same work may succeed in a moment. */
function isRetryable(error: unknown): boolean {
  return (error instanceof DatabaseUnavailable && !(error instanceof DiskFull)) || isHeldUp(error);
}

/** Whether waiting for a lock took too long. Another open recording is Busy too, but the caller decides whether to wait for it. */
export function isHeldUp(error: unknown): boolean {
  return error instanceof Busy && error.retryAfterSeconds !== undefined;
}
