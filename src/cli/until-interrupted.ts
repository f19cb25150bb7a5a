/** Ctrl-C while a command works: the first one asks it to undo and stop, the second one stops at once. */
import { say } from './output';

/** Runs the work with a signal that Ctrl-C (or SIGTERM) gives. `left` says how a second one leaves things. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>, left = 'Stopped at once.'): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) {
      say(left);
      process.exit(1);
    }
    say('Stopping, and undoing what was written. Press Ctrl-C again to stop at once.');
    controller.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
