/** Things that have a name, each name once: where it first stands, as it is last told. */
export function eachNameOnce<T extends { readonly name: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.name, thing])).values()];
}
