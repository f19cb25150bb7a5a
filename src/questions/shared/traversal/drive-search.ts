/** Runs a search that asks for what it must read, answering each of its questions in turn; where it pauses, others may have theirs. */
import { isSliceOver, nextTurn } from '../../../turns';

/** What a search that only paused is told: it does not look. */
const NOTHING: unknown = undefined;

/** What the search returns once every question of it is answered. */
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
