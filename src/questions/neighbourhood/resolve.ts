/** Limits a neighbourhood to the requested size without keeping a tie that lacks an end, and counts what is left out. */

import { entityKindOfId } from '../../domain/entity-kinds';
import { required } from '../../errors';
import { filterSteps, mapSteps, type Steps, sortSteps } from '../../turns';
import type { MetTie, NeighbourhoodFound } from './grow-neighbourhood';

/** How many items a kind, a type or a ring has, and how many of those are not shown. */
export interface Tally<Name> {
  readonly name: Name;
  readonly count: number;
  readonly leftOut: number;
}

export interface Neighbour {
  readonly id: string;
  readonly hops: number;
  /** How many of the ties that were met have it as an end. */
  readonly ties: number;
}

export interface NeighbourhoodKept {
  readonly entities: readonly Neighbour[];
  readonly ties: readonly MetTie[];
  /** Entities and ties met, shown or not. */
  readonly order: number;
  readonly size: number;
  readonly kinds: readonly Tally<string>[];
  readonly rings: readonly Tally<number>[];
  readonly tieTypes: readonly Tally<string>[];
}

/**
 * Keeps the centre and the `first` entities around it: nearest first, then those with the most ties, then by id.
 * Of the ties between kept entities it keeps `firstTies`: for each entity first a tie towards the centre, then nearer ties before farther
 * ones.
 */
export function* resolveNeighbourhood(found: NeighbourhoodFound, first: number, firstTies: number): Steps<NeighbourhoodKept> {
  const neighbours = yield* rankNeighbours(found);
  const centre = neighbours.filter(({ hops }) => hops === 0).length;
  const entities = neighbours.slice(0, centre + first);
  const kept = new Set(entities.map(({ id }) => id));
  const all = [...found.ties.values()];
  const eligible = yield* filterSteps(all, ({ from, to }) => kept.has(from) && kept.has(to));
  const ties = (yield* joiningFirst(eligible, found.hops)).slice(0, firstTies);
  const shown = new Set(ties);
  return {
    entities,
    ties,
    order: neighbours.length,
    size: all.length,
    kinds: yield* tally(
      neighbours,
      ({ id }) => entityKindOfId(id)?.label ?? '',
      ({ id }) => kept.has(id),
    ),
    rings: yield* tally(
      neighbours,
      ({ hops }) => hops,
      ({ id }) => kept.has(id),
    ),
    tieTypes: yield* tally(
      all,
      ({ type }) => type,
      (tie) => shown.has(tie),
    ),
  };
}

function* rankNeighbours({ hops, ties }: NeighbourhoodFound): Steps<Neighbour[]> {
  const touching = new Map<string, number>();
  for (const { from, to } of ties.values()) {
    for (const id of new Set([from, to])) touching.set(id, (touching.get(id) ?? 0) + 1);
    yield;
  }
  const neighbours = yield* mapSteps(hops, ([id, distance]) => ({ id, hops: distance, ties: touching.get(id) ?? 0 }));
  return yield* sortSteps(neighbours, (a, b) => a.hops - b.hops || b.ties - a.ties || (a.id < b.id ? -1 : 1));
}

function* joiningFirst(ties: readonly MetTie[], hops: ReadonlyMap<string, number>): Steps<MetTie[]> {
  const hopsTo = (id: string) => required(hops.get(id), 'the hops to an entity');
  const far = ({ from, to }: MetTie) => Math.max(hopsTo(from), hopsTo(to));
  const sorted = yield* sortSteps(ties, (a, b) => far(a) - far(b) || (a.id < b.id ? -1 : 1));
  const joined = new Set<string>();
  const joining = yield* filterSteps(sorted, ({ from, to }) => {
    const [near, outer] = hopsTo(from) < hopsTo(to) ? [from, to] : [to, from];
    if (hopsTo(near) === hopsTo(outer) || joined.has(outer)) return false;
    joined.add(outer);
    return true;
  });
  const chosen = new Set(joining);
  return joining.concat(yield* filterSteps(sorted, (tie) => !chosen.has(tie)));
}

function* tally<Item, Name extends string | number>(
  items: readonly Item[],
  readName: (item: Item) => Name,
  isShown: (item: Item) => boolean,
): Steps<Tally<Name>[]> {
  const counts = new Map<Name, { count: number; leftOut: number }>();
  for (const item of items) {
    const name = readName(item);
    const { count, leftOut } = counts.get(name) ?? { count: 0, leftOut: 0 };
    counts.set(name, { count: count + 1, leftOut: leftOut + (isShown(item) ? 0 : 1) });
    yield;
  }
  const tallies = [...counts].map(([name, numbers]) => ({ name, ...numbers }));
  return tallies.sort((a, b) => (a.name < b.name ? -1 : 1));
}
