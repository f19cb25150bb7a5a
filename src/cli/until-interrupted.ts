/** Handles Ctrl-C while a command works: the first one asks it to undo and stop, the second one stops at once. */
import { say } from './output';

/** The messages for the first and the second Ctrl-C: what state each leaves. */
export interface InterruptMessages {
  readonly first: string;
  readonly second: string;
}

/** Runs the work with a signal that fires on Ctrl-C, on SIGTERM, and when the terminal is closed. */
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
