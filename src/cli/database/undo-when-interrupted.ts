/** Ctrl-C while a command changes the data folder: it undoes what it has begun, and says what is there now. */
import { ExpectedFailure } from '../expected-failure';
import { type InterruptMessages, untilInterrupted } from '../until-interrupted';

export interface UndoMessages extends InterruptMessages {
  /** What the folder holds when all is undone. */
  readonly undone: string;
}

/** @throws ToldFailure once it is undone; work that could be finished all the same returns as always */
export function undoWhenInterrupted<T>(messages: UndoMessages, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return untilInterrupted(async (signal) => {
    try {
      return await work(signal);
    } catch (error) {
      if (signal.aborted && error === signal.reason) throw new ExpectedFailure(messages.undone);
      throw error;
    }
  }, messages);
}
