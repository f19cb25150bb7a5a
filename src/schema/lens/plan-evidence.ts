/**
 * Plans the edges that decided whether a node passed a filter on ties. They are read with each node, so that the receipt lists their
 * sources.
 */
import type { Relationship } from '../domain/domain';
import { RECEIPT_PROPERTIES } from '../public/asserted-edge';
import type { EvidenceEdge, ReceiptNotes } from '../questions/question-context';
import { all, type Filter } from './lens-filter';
import { negated } from './negated';
import { hiddenPage } from './page';
import { type ConnectionPlan, type EvidencePlan, type NodePlan, ONLY_ID } from './plan';
import { connectionWhere, type WhereScope } from './rewrite-where';
import type { Given } from './value-tests';

/** The most edges read of each node, for all filters of a root list. */
export const MAX_EVIDENCE_OF_ROOT = 100;

/** The factor by which fewer edges are read of each node that such an edge leads to. */
const FEWER_BEHIND = 10;

interface EvidenceRequest {
  /** The path of the filter in the operation; the receipt names it if not all of its edges were read. */
  readonly place: string;
  /** The most edges to read of each node. */
  readonly most: number;
  /** Whether the filter must hold, or (within a NOT) fail. */
  readonly holds: boolean;
}

type UnnamedEvidence = Omit<EvidencePlan, 'alias'>;

/** What to read of nodes that passed a filter. */
export function planEvidence(
  scope: WhereScope,
  typeName: string,
  where: unknown,
  request: Pick<EvidenceRequest, 'place' | 'most'>,
): readonly EvidencePlan[] {
  return addAliases(planOfNodes(scope, typeName, where as Given, { ...request, holds: true }));
}

/** What to read of the nodes of a connection whose edges passed a filter. */
export function planEvidenceBehind(
  scope: WhereScope,
  relationship: Relationship,
  where: unknown,
  request: Pick<EvidenceRequest, 'place' | 'most'>,
): readonly EvidencePlan[] {
  return addAliases(planOfEdges(scope, relationship, where as Given, { ...request, holds: true }));
}

const addAliases = (plans: readonly UnnamedEvidence[]): EvidencePlan[] => plans.map((plan, at) => ({ ...plan, alias: `evidence${at}` }));

/** A plan that also reads the evidence. */
export function withEvidence<Plan extends NodePlan | null>(plan: Plan, evidence: readonly EvidencePlan[]): Plan {
  return plan && evidence.length > 0 ? { ...plan, evidence } : plan;
}

/** Adds the sources of the evidence that a plan read of a node. */
export function addRowEvidence(receipt: ReceiptNotes, { evidence = [] }: NodePlan, row: Readonly<Record<string, unknown>>): void {
  for (const { alias, place, edges: plan } of evidence) {
    const { totalCount, edges } = row[alias] as { totalCount: number; edges: { node: Record<string, unknown>; properties: unknown }[] };
    if (totalCount > edges.length) receipt.truncated(place);
    for (const { node, properties } of edges) {
      receipt.addEvidence(properties as EvidenceEdge);
      addRowEvidence(receipt, plan.node, node);
    }
  }
}

function planOfNodes(scope: WhereScope, typeName: string, where: Given, request: EvidenceRequest): UnnamedEvidence[] {
  const again = (filter: Given, at: EvidenceRequest) => planOfNodes(scope, typeName, filter, at);
  return planOfParts(where, request, again, (name, value, at) => {
    const relationship = scope.index.node(typeName).connections.get(name);
    return relationship ? planOfPredicates(scope, relationship, value as Given, at) : [];
  });
}

function planOfEdges(scope: WhereScope, relationship: Relationship, where: Given, request: EvidenceRequest): UnnamedEvidence[] {
  const again = (filter: Given, at: EvidenceRequest) => planOfEdges(scope, relationship, filter, at);
  return planOfParts(where, request, again, (name, value, at) =>
    name === 'node' ? planOfNodes(scope, relationship.target, value as Given, at) : [],
  );
}

/** AND, OR and NOT of the same filter; other fields one by one. */
function planOfParts(
  where: Given,
  request: EvidenceRequest,
  again: (filter: Given, request: EvidenceRequest) => UnnamedEvidence[],
  one: (name: string, value: unknown, request: EvidenceRequest) => UnnamedEvidence[],
): UnnamedEvidence[] {
  return Object.entries(where ?? {}).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const at = { ...request, place: `${request.place}.${name}` };
    if (name === 'NOT') return again(value as Given, { ...at, holds: !request.holds });
    if (name !== 'AND' && name !== 'OR') return one(name, value, at);
    return (value as Given[]).flatMap((filter, index) => again(filter, { ...at, place: `${at.place}.${index}` }));
  });
}

/** The edges that decided `some`, `none`, `single` and `all` for the node. If there must be none, there are none to read. */
function planOfPredicates(scope: WhereScope, relationship: Relationship, predicates: Given, request: EvidenceRequest): UnnamedEvidence[] {
  return Object.entries(predicates ?? {}).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const place = `${request.place}.${name}`;
    const given = connectionWhere(scope, relationship, value as Given, place);
    const deciding = decidingEdges(name, given, request.holds);
    if (deciding === null) return [];
    const behind = { place, most: Math.max(1, Math.floor(request.most / FEWER_BEHIND)) };
    const evidence = name === 'all' && !request.holds ? [] : planEvidenceBehind(scope, relationship, value, behind);
    const where = all([scope.lens.connection(relationship), deciding]);
    return [{ ...planReading(scope, relationship, where, request.most), place, edges: { ...EDGES, node: { ...ONLY_ID, evidence } } }];
  });
}

/** The edges that decided for the node, as a filter; null if their absence decided. */
function decidingEdges(predicate: string, given: Filter, holds: boolean): Filter | null {
  const isEmpty = Object.keys(given).length === 0;
  if (predicate === 'single') return given;
  if (predicate !== 'all') return holds === (predicate === 'some') ? given : null;
  return holds ? {} : isEmpty ? null : negated(given);
}

const EDGES = { later: false, properties: new Set(RECEIPT_PROPERTIES) };

function planReading(
  { lens }: WhereScope,
  relationship: Relationship,
  where: Filter,
  first: number,
): Omit<ConnectionPlan, 'alias' | 'edges'> {
  return { relationship, args: { where, first }, page: hiddenPage(first, lens.lens), byLaterEntries: false, counts: [] };
}
