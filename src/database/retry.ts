/** When database work is repeated, and when it never is. */
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseUnavailable } from '../errors';
import { isTransient, isUnreachable, readError } from './read-error';

/** How long work is repeated before its failure is reported, in milliseconds. */
const WINDOW_MS = 5_000;
const FIRST_PAUSE_MS = 50;
const MAX_PAUSE_MS = 1_000;

/** A failure after which the outcome is unknown: reported at once. */
export class Unrepeatable extends Error {}

/**
 * Runs the work, and repeats it after a failure that changed nothing, with growing, randomised pauses.
 * Throws the cause of an `Unrepeatable`, any error that is neither an outage nor transient, and the abort of `signal`.
 */
export async function retry<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const began = performance.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof Unrepeatable) throw error.cause;
      const wait = pause * (0.5 + Math.random());
      // Entente's own DatabaseUnavailable is raised before anything is sent, while the database is unavailable.
      const worthIt = isTransient(error) || isUnreachable(error) || error instanceof DatabaseUnavailable;
      if (!worthIt || performance.now() - began + wait > WINDOW_MS) throw readError(error);
      await delay(wait, undefined, { signal }).catch((aborted: unknown) => {
        signal?.throwIfAborted();
        throw aborted;
      });
    }
  }
}
