/** Handles Ctrl-C and SIGTERM while Entente serves: the first asks it to end its running work and stop, the second stops at once. */
import { say } from '../output';

export interface Stop {
  /** Fires with the first request to stop. */
  readonly signal: AbortSignal;
  /** Resolves with the first request to stop. */
  readonly requested: Promise<void>;
  /** Milliseconds until the process must have ended; infinite before a request to stop. */
  timeLeft(): number;
  /** Stops listening to signals. After a request to stop, work that still runs is not waited for. */
  end(): void;
}

/** Milliseconds in total, from the request to stop to the end of the process. */
const STOP_MS = 10_000;
/** Milliseconds for the process itself to exit, on a busy machine too. */
const RESERVE_MS = 1_500;

/** Starts listening to the signals. */
export function untilStopped(): Stop {
  const controller = new AbortController();
  let deadline = Number.POSITIVE_INFINITY;
  const requested = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve(), { once: true }));
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(1);
    say('\nStopping: running questions are answered first. Press Ctrl-C again to stop at once.');
    deadline = performance.now() + STOP_MS - RESERVE_MS;
    // In case something hangs: the guard then ends the database, and the next start continues the unfinished work.
    setTimeout(() => process.exit(0), STOP_MS - RESERVE_MS).unref();
    controller.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal);
  return {
    signal: controller.signal,
    requested,
    timeLeft: () => Math.max(0, deadline - performance.now()),
    end: () => {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal).off('SIGHUP', onSignal);
      // Loading that waits for the database would keep the process alive.
      if (controller.signal.aborted) setTimeout(() => process.exit(0), 100).unref();
    },
  };
}
