/** Edges gathered into ties: each tie once, with its spells and everything told of it. */
import type { NamedFragment, ToldFragment } from '../documents/generated/graphql';

export type Named = NamedFragment;
export type Told = ToldFragment;

export interface ToldEdge<Other extends Named = Named, Properties extends Told = Told> {
  readonly node: Other;
  readonly properties: Properties;
}

/** A spell with those who tell it. */
export interface ToldSpell {
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: Told['endStatus'];
  readonly certainty: Told['certainty'];
  readonly count: number;
}

export interface ToldTie<Edge extends ToldEdge = ToldEdge> {
  readonly id: string;
  readonly other: Edge['node'];
  readonly background: Told['background'];
  readonly standing: Told['standing'];
  readonly voices: Told['voices'];
  readonly edges: readonly Edge[];
  readonly spells: readonly ToldSpell[];
}

/** The ties in the order of their first edges. */
export function toldTies<Edge extends ToldEdge>(edges: readonly Edge[]): ToldTie<Edge>[] {
  const byTie = grouped(edges, ({ properties, node }) => `${properties.tieId} ${node.id}`);
  return [...byTie.values()].map((told) => {
    const [{ node, properties }] = told as [Edge, ...Edge[]];
    return {
      id: properties.tieId,
      other: node,
      background: properties.background,
      standing: properties.standing,
      voices: properties.voices,
      edges: told,
      spells: spellsOf(told),
    };
  });
}

function spellsOf(edges: readonly ToldEdge[]): ToldSpell[] {
  const bySpell = grouped(edges, ({ properties: { start, end, endStatus } }) => `${start} ${end} ${endStatus}`);
  return [...bySpell.values()].map((told) => {
    const [{ properties }] = told as [ToldEdge, ...ToldEdge[]];
    const { start, end, endStatus, certainty } = properties;
    return { start, end, endStatus, certainty, count: told.length };
  });
}

/** How many sources tell of it. */
export const sourceCount = (tie: ToldTie): number => new Set(tie.edges.map(({ properties }) => properties.source.id)).size;

/** Who they are. */
export const sourceNames = (tie: Pick<ToldTie, 'edges'>): string[] => [
  ...new Set(tie.edges.map(({ properties }) => properties.source.name)),
];

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
