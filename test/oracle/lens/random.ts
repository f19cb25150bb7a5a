/** Random numbers that one seed replays (mulberry32), and choices made with them. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const upTo = (random: Random, count: number): number => Math.floor(random() * count);
export const oneOf = <T>(random: Random, items: readonly T[]): T => items[upTo(random, items.length)] as T;
export const someOf = <T>(random: Random, items: readonly T[], share: number): T[] => items.filter(() => random() < share);
