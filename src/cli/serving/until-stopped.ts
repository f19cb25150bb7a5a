/** Ctrl-C and SIGTERM while Entente serves: the first asks it to end what is under way and stop, the second stops at once. */
import { say } from '../output';

export interface Stop {
  /** Fires with the first request to stop. */
  readonly signal: AbortSignal;
  /** Resolves with it. */
  readonly asked: Promise<void>;
  /** No longer listens to signals. */
  end(): void;
}

/** Listens from now on. */
export function untilStopped(): Stop {
  const controller = new AbortController();
  let resolveAsked = () => {};
  const asked = new Promise<void>((resolve) => {
    resolveAsked = resolve;
  });
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(1);
    say('\nStopping: running questions are answered first. Press Ctrl-C again to stop at once.');
    controller.abort();
    resolveAsked();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal);
  return {
    signal: controller.signal,
    asked,
    end: () => void process.off('SIGINT', onSignal).off('SIGTERM', onSignal).off('SIGHUP', onSignal),
  };
}
