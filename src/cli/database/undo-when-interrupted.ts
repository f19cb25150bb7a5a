/** Ctrl-C while a command changes the data folder: it undoes what it has begun, and says what is there now. */
import { ToldFailure } from '../told-failure';
import { type InterruptWords, untilInterrupted } from '../until-interrupted';

export interface UndoWords extends InterruptWords {
  /** What the folder holds when all is undone. */
  readonly undone: string;
}

/** @throws ToldFailure once it is undone; work that could be finished all the same returns as always */
export function undoWhenInterrupted<T>(words: UndoWords, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return untilInterrupted(async (signal) => {
    try {
      return await work(signal);
    } catch (error) {
      if (signal.aborted && error === signal.reason) throw new ToldFailure(words.undone);
      throw error;
    }
  }, words);
}
