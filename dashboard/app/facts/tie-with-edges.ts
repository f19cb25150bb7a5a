/** Groups edges into ties: each tie once, with its spells and all assertions about it. */
import type { NamedFragment, ToldFragment } from '../documents/generated/graphql';

export type Named = NamedFragment;
export type EdgeProperties = ToldFragment;

export interface TieEdge<Other extends Named = Named, Properties extends EdgeProperties = EdgeProperties> {
  readonly node: Other;
  readonly properties: Properties;
}

/** A spell and the number of assertions that give it. */
export interface SpellSummary {
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: EdgeProperties['endStatus'];
  readonly certainty: EdgeProperties['certainty'];
  readonly count: number;
}

export interface TieWithEdges<Edge extends TieEdge = TieEdge> {
  readonly id: string;
  readonly other: Edge['node'];
  readonly background: EdgeProperties['background'];
  readonly standing: EdgeProperties['standing'];
  readonly voices: EdgeProperties['voices'];
  readonly edges: readonly Edge[];
  readonly spells: readonly SpellSummary[];
}

/** The ties in the order of their first edges. */
export function groupByTie<Edge extends TieEdge>(edges: readonly Edge[]): TieWithEdges<Edge>[] {
  const byTie = groupItems(edges, ({ properties, node }) => `${properties.tieId} ${node.id}`);
  return [...byTie.values()].map((tieEdges) => {
    const [{ node, properties }] = tieEdges as [Edge, ...Edge[]];
    return {
      id: properties.tieId,
      other: node,
      background: properties.background,
      standing: properties.standing,
      voices: properties.voices,
      edges: tieEdges,
      spells: summariseSpells(tieEdges),
    };
  });
}

function summariseSpells(edges: readonly TieEdge[]): SpellSummary[] {
  const bySpell = groupItems(edges, ({ properties: { start, end, endStatus } }) => `${start} ${end} ${endStatus}`);
  return [...bySpell.values()].map((spellEdges) => {
    const [{ properties }] = spellEdges as [TieEdge, ...TieEdge[]];
    const { start, end, endStatus, certainty } = properties;
    return { start, end, endStatus, certainty, count: spellEdges.length };
  });
}

/** The number of sources that assert the tie. */
export const sourceCount = (tie: TieWithEdges): number => new Set(tie.edges.map(({ properties }) => properties.source.id)).size;

/** The names of those sources. */
export const sourceNames = (tie: Pick<TieWithEdges, 'edges'>): string[] => [
  ...new Set(tie.edges.map(({ properties }) => properties.source.name)),
];

function groupItems<Item>(items: readonly Item[], toKey: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(toKey(item), [...(groups.get(toKey(item)) ?? []), item]);
  return groups;
}
