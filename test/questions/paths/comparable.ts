/** Answers and expectations in one form, so that they can be compared completely. */
import type { MultiGraph } from 'graphology';
import type { ResolvedTie } from '../../../src/model/resolved-tie';
import type { NeighbourhoodAnswer } from '../../../src/questions/neighbourhood/answer';
import type { PathsAnswer } from '../../../src/questions/paths/answer';
import type { Around } from '../../oracle/paths/around';
import { assertionsOf, type PlainAnswer } from '../../oracle/paths/every-path';
import type { PlainSpell } from '../../oracle/paths/seen';

/** The assertion ids of each spell, sorted. */
function toldIn(tie: ResolvedTie): string[][] {
  const ids = tie.spells.map(({ assertions }) => assertions.map(({ assertionId }) => assertionId).sort());
  return ids.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

export function comparablePaths({ found, paths }: PathsAnswer): PlainAnswer {
  return {
    paths: paths.map(({ entities, intervals, hops }) => ({
      entities,
      intervals,
      hops: hops.map(({ tie, reversed, alternatives }) => ({
        ties: [{ tie, reversed }, ...alternatives]
          .map((one) => ({ id: one.tie.id, reversed: one.reversed, assertions: toldIn(one.tie) }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      })),
    })),
    truncated: found.cut !== null,
    completeThrough: found.completeThrough,
  };
}

export function comparableNeighbourhood({ found, kept, ties }: NeighbourhoodAnswer) {
  const { entities, order, size, kinds, rings, tieTypes } = kept;
  return {
    entities,
    order,
    size,
    kinds,
    rings,
    tieTypes,
    completeThrough: found.completeThrough,
    ties: ties.map((tie) => ({ id: tie.id, assertions: toldIn(tie) })),
  };
}

interface Asked {
  readonly of: readonly string[];
  readonly hops: number;
  readonly first: number;
  readonly firstTies: number;
}

/** The expected neighbourhood. Which ties are shown is free within their number, so those shown are checked one by one. */
export function expectedNeighbourhood(
  graph: MultiGraph,
  { distance, ties }: Around,
  { of, hops, first, firstTies }: Asked,
  shown: readonly { readonly id: string }[],
): ReturnType<typeof comparableNeighbourhood> {
  const touching = (id: string) => ties.filter(({ ends }) => ends.includes(id)).length;
  const everyone = [...distance].map(([id, far]) => ({ id, hops: far, ties: touching(id) }));
  everyone.sort((a, b) => a.hops - b.hops || b.ties - a.ties || (a.id < b.id ? -1 : 1));
  const entities = everyone.slice(0, of.length + first);
  const isShown = (id: string) => entities.some((entity) => entity.id === id);
  const whole = ties.filter(({ ends }) => ends.every(isShown)).map(({ id }) => id);
  const allowed = shown.map(({ id }) => id).filter((id) => whole.includes(id));
  const kept = allowed.length === Math.min(whole.length, firstTies) ? allowed : whole.slice(0, firstTies);
  const spellsOf = (id: string) => graph.getEdgeAttribute(id, 'spells') as PlainSpell[];
  return {
    entities,
    order: everyone.length,
    size: ties.length,
    kinds: tallied(everyone.map(({ id }) => [graph.getNodeAttribute(id, 'label') as string, isShown(id)])),
    rings: tallied(everyone.map((one) => [one.hops, isShown(one.id)])),
    tieTypes: tallied(ties.map(({ id, type }) => [type, kept.includes(id)])),
    completeThrough: hops,
    ties: [...kept].sort().map((id) => ({ id, assertions: assertionsOf(spellsOf(id)) })),
  };
}

function tallied<Name extends string | number>(entries: readonly (readonly [Name, boolean])[]) {
  return [...new Set(entries.map(([name]) => name))]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => {
      const alike = entries.filter((entry) => entry[0] === name);
      return { name, count: alike.length, leftOut: alike.filter(([, isShown]) => !isShown).length };
    });
}
