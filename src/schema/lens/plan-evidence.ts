/** The edges by which a filter on ties was passed: they are read with each node, so that the receipt lists their sources. */
import type { Relationship } from '../domain/domain';
import { RECEIPT_PROPERTIES } from '../public/asserted-edge';
import type { ReceiptNotes, SpokenEdge } from '../questions/question-context';
import { all, type Filter } from './lens-filter';
import { negated } from './negated';
import { hiddenPage } from './page';
import { type ConnectionPlan, type EvidencePlan, type NodePlan, ONLY_ID } from './plan';
import { connectionWhere, type WhereScope } from './rewrite-where';
import type { Given } from './value-tests';

/** Edges read of each node for all filters of a root list. */
export const MOST_OF_A_ROOT = 100;

/** How many times fewer are read of each node that such an edge leads to. */
const FEWER_BEHIND = 10;

interface Asked {
  /** Where the filter is in the operation; the receipt names it if not all of its edges were read. */
  readonly place: string;
  /** How many edges of each node are read at most. */
  readonly most: number;
  /** Whether the filter is to hold, or (within a NOT) to fail. */
  readonly holds: boolean;
}

type Wanted = Omit<EvidencePlan, 'alias'>;

/** What to read of nodes that passed a filter. */
export function planEvidence(
  scope: WhereScope,
  typeName: string,
  where: unknown,
  asked: Pick<Asked, 'place' | 'most'>,
): readonly EvidencePlan[] {
  return aliased(ofNodes(scope, typeName, where as Given, { ...asked, holds: true }));
}

/** What to read of the nodes of a connection whose edges passed a filter. */
export function planEvidenceBehind(
  scope: WhereScope,
  relationship: Relationship,
  where: unknown,
  asked: Pick<Asked, 'place' | 'most'>,
): readonly EvidencePlan[] {
  return aliased(ofEdges(scope, relationship, where as Given, { ...asked, holds: true }));
}

const aliased = (wanted: readonly Wanted[]): EvidencePlan[] => wanted.map((plan, at) => ({ ...plan, alias: `evidence${at}` }));

/** A plan that reads the evidence as well. */
export function withEvidence<Plan extends NodePlan | null>(plan: Plan, evidence: readonly EvidencePlan[]): Plan {
  return plan && evidence.length > 0 ? { ...plan, evidence } : plan;
}

/** Adds the sources of what was read of a node by its plan. */
export function addEvidence(receipt: ReceiptNotes, { evidence = [] }: NodePlan, row: Readonly<Record<string, unknown>>): void {
  for (const { alias, place, edges: plan } of evidence) {
    const { totalCount, edges } = row[alias] as { totalCount: number; edges: { node: Record<string, unknown>; properties: unknown }[] };
    if (totalCount > edges.length) receipt.truncated(place);
    for (const { node, properties } of edges) {
      receipt.spoke(properties as SpokenEdge);
      addEvidence(receipt, plan!.node, node);
    }
  }
}

function ofNodes(scope: WhereScope, typeName: string, where: Given, asked: Asked): Wanted[] {
  const again = (filter: Given, at: Asked) => ofNodes(scope, typeName, filter, at);
  return ofParts(where, asked, again, (name, value, at) => {
    const relationship = scope.index.node(typeName).connections.get(name);
    return relationship ? ofPredicates(scope, relationship, value as Given, at) : [];
  });
}

function ofEdges(scope: WhereScope, relationship: Relationship, where: Given, asked: Asked): Wanted[] {
  const again = (filter: Given, at: Asked) => ofEdges(scope, relationship, filter, at);
  return ofParts(where, asked, again, (name, value, at) =>
    name === 'node' ? ofNodes(scope, relationship.target, value as Given, at) : [],
  );
}

/** AND, OR and NOT of the same filter; everything else one by one. */
function ofParts(
  where: Given,
  asked: Asked,
  again: (filter: Given, asked: Asked) => Wanted[],
  one: (name: string, value: unknown, asked: Asked) => Wanted[],
): Wanted[] {
  return Object.entries(where ?? {}).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const at = { ...asked, place: `${asked.place}.${name}` };
    if (name === 'NOT') return again(value as Given, { ...at, holds: !asked.holds });
    if (name !== 'AND' && name !== 'OR') return one(name, value, at);
    return (value as Given[]).flatMap((filter, index) => again(filter, { ...at, place: `${at.place}.${index}` }));
  });
}

/** Of `some`, `none`, `single` and `all`, the edges that decided for the node; where there must be none, there are none to read. */
function ofPredicates(scope: WhereScope, relationship: Relationship, predicates: Given, asked: Asked): Wanted[] {
  return Object.entries(predicates ?? {}).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const place = `${asked.place}.${name}`;
    const given = connectionWhere(scope, relationship, value as Given, place);
    const deciding = decidingEdges(name, given, asked.holds);
    if (deciding === null) return [];
    const behind = { place, most: Math.max(1, Math.floor(asked.most / FEWER_BEHIND)) };
    const evidence = name === 'all' && !asked.holds ? [] : planEvidenceBehind(scope, relationship, value, behind);
    const where = all([scope.lens.connection(relationship), deciding]);
    return [{ ...reading(scope, relationship, where, asked.most), place, edges: { ...EDGES, node: { ...ONLY_ID, evidence } } }];
  });
}

/** Which edges decided for the node, as a filter; null where it was that there are none. */
function decidingEdges(predicate: string, given: Filter, holds: boolean): Filter | null {
  const isEmpty = Object.keys(given).length === 0;
  if (predicate === 'single') return given;
  if (predicate !== 'all') return holds === (predicate === 'some') ? given : null;
  return holds ? {} : isEmpty ? null : negated(given);
}

const EDGES = { later: false, properties: new Set(RECEIPT_PROPERTIES) };

function reading({ lens }: WhereScope, relationship: Relationship, where: Filter, first: number): Omit<ConnectionPlan, 'alias' | 'edges'> {
  return { relationship, args: { where, first }, page: hiddenPage(first, lens.lens), byLaterEntries: false, counts: [] };
}
