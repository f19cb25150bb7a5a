/** Ctrl-C while a command works: the first one asks it to undo and stop, the second one stops at once. */
import { say } from './output';

/** What Ctrl-C says, the first time and the second: how it leaves things. */
export interface InterruptMessages {
  readonly first: string;
  readonly second: string;
}

/** Runs the work with a signal that Ctrl-C (or SIGTERM, or a terminal that is closed) gives. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>, { first, second }: InterruptMessages): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) {
      say(second);
      process.exit(1);
    }
    say(first);
    controller.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt).off('SIGHUP', interrupt);
  }
}
