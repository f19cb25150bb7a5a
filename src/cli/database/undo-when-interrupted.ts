/** Handles Ctrl-C while a command changes the data folder: the command undoes its changes, and says what the folder contains now. */
import { ExpectedFailure } from '../expected-failure';
import { type InterruptMessages, untilInterrupted } from '../until-interrupted';

export interface UndoMessages extends InterruptMessages {
  /** What the folder contains after the undo. */
  readonly undone: string;
}

/** @throws ExpectedFailure after the undo; if the work could be completed all the same, the function returns normally */
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
