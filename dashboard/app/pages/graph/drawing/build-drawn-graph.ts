/** The graph to draw: entities and ties. Many neighbours by the same tie type are drawn as one group. */

import type { TieType } from '../../../documents/generated/graphql';
import type { Named, TieWithEdges } from '../../../facts/tie-with-edges';

/** A tie with both of its ends. */
export interface GraphTie extends TieWithEdges {
  readonly subject: Named;
  readonly object: Named;
  readonly type: TieType;
}

export interface DrawnNode {
  /** The id of the entity, or `id~TYPE` of a group. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly centre: boolean;
  /** The members of a group; empty for an entity. */
  readonly holds: readonly Named[];
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: TieType;
  /** The ids of the ties that the edge represents. */
  readonly ties: readonly string[];
  readonly contested: boolean;
  readonly possible: boolean;
}

export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** If an entity has more neighbours than this by one tie type, they are drawn as one group. */
export const MAX_UNGROUPED = 20;

export interface Drawing {
  readonly centres: readonly string[];
  /** The entities whose neighbours are grouped; empty if every neighbour is drawn as its own node. */
  readonly folding: readonly string[];
  readonly groupName: (count: number, type: TieType, root: Named) => string;
}

/** Builds the graph to draw. The same ties give the same graph, whatever their order on the screen. */
export function buildDrawnGraph(ties: readonly GraphTie[], { centres, folding, groupName }: Drawing): DrawnGraph {
  const named = new Map(ties.flatMap(({ subject, object }) => [[subject.id, subject] as const, [object.id, object] as const]));
  const groups = buildGroups(ties, folding, new Set([...centres, ...folding]));
  const groupByMember = new Map([...groups].flatMap(([id, members]) => members.map((member) => [member, id] as const)));
  const drawnId = (id: string) => groupByMember.get(id) ?? id;
  const ungrouped = [...named.values()].filter(({ id }) => !groupByMember.has(id));
  return {
    nodes: [
      ...ungrouped.map(({ id, name, __typename }) => ({ id, name, kind: __typename, centre: centres.includes(id), holds: [] })),
      ...[...groups].map(([id, members]) => groupNode(id, members, named, groupName)),
    ],
    edges: buildEdges(ties, drawnId),
  };
}

function groupNode(id: string, members: readonly string[], named: ReadonlyMap<string, Named>, groupName: Drawing['groupName']): DrawnNode {
  const at = id.lastIndexOf('~');
  const holds = members.map((member) => named.get(member) as Named);
  const name = groupName(members.length, id.slice(at + 1) as TieType, named.get(id.slice(0, at)) as Named);
  return { id, name, kind: 'Group', centre: false, holds };
}

/** The members of each group, by group id. An entity belongs only to the first group that contains it. */
function buildGroups(ties: readonly GraphTie[], folding: readonly string[], kept: ReadonlySet<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const taken = new Set(kept);
  for (const root of folding) {
    for (const [type, others] of neighboursByType(ties, root)) {
      const members = [...others].filter((id) => !taken.has(id));
      if (members.length <= MAX_UNGROUPED) continue;
      groups.set(`${root}~${type}`, members);
      for (const id of members) taken.add(id);
    }
  }
  return groups;
}

/** The neighbours of an entity by tie type, in the order of the type names. */
function neighboursByType(ties: readonly GraphTie[], root: string): [TieType, Set<string>][] {
  const byType = new Map<TieType, Set<string>>();
  for (const { subject, object, type } of ties) {
    if (subject.id !== root && object.id !== root) continue;
    byType.set(type, (byType.get(type) ?? new Set()).add(subject.id === root ? object.id : subject.id));
  }
  return [...byType].sort(([a], [b]) => (a < b ? -1 : 1));
}

function buildEdges(ties: readonly GraphTie[], drawnId: (id: string) => string): DrawnEdge[] {
  const tiesByEdge = new Map<string, GraphTie[]>();
  for (const tie of ties) {
    const [source, target] = [drawnId(tie.subject.id), drawnId(tie.object.id)];
    if (source === target && tie.subject.id !== tie.object.id) continue;
    const folded = source !== tie.subject.id || target !== tie.object.id;
    const id = folded ? `${source} ${tie.type} ${target}` : tie.id;
    tiesByEdge.set(id, [...(tiesByEdge.get(id) ?? []), tie]);
  }
  return [...tiesByEdge].map(([id, edgeTies]) => {
    const [{ subject, object, type }] = edgeTies as [GraphTie, ...GraphTie[]];
    return {
      id,
      source: drawnId(subject.id),
      target: drawnId(object.id),
      type,
      ties: edgeTies.map((tie) => tie.id),
      contested: edgeTies.some(({ standing }) => standing === 'DIFFERING' || standing === 'DISPUTED'),
      possible: edgeTies.every(({ spells }) => spells.every(({ certainty }) => certainty === 'POSSIBLE')),
    };
  });
}

/** The ids of the ties that touch a group. The table shows them when the reader opens the group. */
export function listGroupTies(graph: DrawnGraph, group: string): ReadonlySet<string> {
  return new Set(graph.edges.filter(({ source, target }) => source === group || target === group).flatMap(({ ties }) => ties));
}
