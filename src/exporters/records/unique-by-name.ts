/** Things that have a name, each name once: where it first stands, as it is last told. */
export function uniqueByName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.name, item])).values()];
}
