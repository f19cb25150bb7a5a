/** Runs a search that asks for what it must read, answering each of its questions in turn. */

/** What the search returns once every question of it is answered. */
export async function askedOf<Ask, Found, Reply>(
  search: Generator<Ask, Found, Reply>,
  reply: (ask: Ask) => Promise<Reply>,
): Promise<Found> {
  let step = search.next();
  while (!step.done) step = search.next(await reply(step.value));
  return step.value;
}
