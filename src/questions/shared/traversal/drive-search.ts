/** Runs a search that yields what it must read, and answers each request in turn. Where the search pauses, other work may run. */
import { isSliceOver, nextTurn } from '../../../turns';

/** The reply to a search that only paused; the search does not read it. */
const NOTHING: unknown = undefined;

/** Returns the result of the search once all its requests are answered. */
export async function driveSearch<Ask, Found, Reply>(
  search: Generator<Ask | undefined, Found, Reply>,
  reply: (ask: Ask) => Promise<Reply>,
): Promise<Found> {
  let step = search.next();
  while (!step.done) {
    if (step.value !== undefined) step = search.next(await reply(step.value));
    else {
      if (isSliceOver()) await nextTurn();
      step = search.next(NOTHING as Reply);
    }
  }
  return step.value;
}
