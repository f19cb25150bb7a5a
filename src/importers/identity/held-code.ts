/** Which actor held a code, and when: a number that two states had in turn means the one that had it that day. */
import { type Day, EARLIEST_DAY, LATEST_DAY } from '../../model/day';

/** A code (`scheme:value`) of an actor; `from` and `to` are the days it is theirs, where another holds it before or after. */
export interface HeldCode {
  readonly code: string;
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** A code that is an actor's own at all times, unless a state that is gone held it. */
export function heldAlways(code: string, id: string): HeldCode {
  return { code, id, from: EARLIEST_DAY, to: LATEST_DAY };
}

/** Whoever held the code that day: a state that is gone for its own time, else whose it is today; a sole holder at any time. */
export function holderOn(held: readonly HeldCode[], day: Day): readonly HeldCode[] {
  const within = held.filter(({ from, to }) => from <= day && day <= to);
  const dated = within.filter(({ from }) => from !== EARLIEST_DAY);
  if (dated.length > 0) return dated;
  if (within.length > 0) return within;
  return held.length === 1 ? held : [];
}
