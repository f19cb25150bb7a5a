/** Turns a selection into its plan: the ONE step that adds the lens to a query, at every depth. */
import { type FieldNode, type GraphQLObjectType, type GraphQLSchema, getArgumentValues } from 'graphql';
import type { Relationship } from '../domain/domain';
import type { DomainIndex } from '../domain/domain-index';
import { ENTRY_FROM, innerField } from '../inner/inner-names';
import { edgeField, RECEIPT_PROPERTIES } from '../public/asserted-edge';
import { goesByLaterEntries } from './by-attributes';
import { requestedCounts } from './connection-counts';
import { getField, getObjectType } from './known-fields';
import { all, type LensFilter, lensFilter } from './lens-filter';
import { planNames } from './name-on-day';
import { connectionPage, type Page, readPage } from './page';
import { type ConnectionPlan, connectionKey, isForLater, MAX_EDGES_IN_ROW, type NodePlan, nodeBranch, ROOT_BRANCH } from './plan';
import { planEvidenceBehind, withEvidence } from './plan-evidence';
import { connectionSort } from './rewrite-sort';
import { connectionWhere } from './rewrite-where';
import { type FieldNodes, type Operation, selectedFields } from './selected-fields';

export interface PlanScope {
  readonly schema: GraphQLSchema;
  readonly index: DomainIndex;
  readonly lens: LensFilter;
  readonly operation: Operation;
}

/** The scope to plan a page and everything below it: at the recording that its cursor names. */
export function atPage(scope: PlanScope, { lens }: Page): PlanScope {
  return lens === scope.lens.lens ? scope : { ...scope, lens: lensFilter(lens) };
}

/** A requested node, with its branch and its selections. */
interface RequestedNode {
  readonly branch: string;
  readonly fields: readonly FieldNode[];
}

/** The plan for nodes of a kind or an interface, with the properties and connections that these fields request. */
export function planNode(scope: PlanScope, typeName: string, fields: readonly FieldNode[], place: string): NodePlan {
  return planNodes(scope, typeName, [{ branch: ROOT_BRANCH, fields }], place);
}

/** The plan for the nodes of a page that its connection's fields request; null if they request no edges. */
export function planEdges(scope: PlanScope, typeName: string, connection: readonly FieldNode[], place: string): NodePlan | null {
  const edges = [...selectedFields(scope.operation, connection, () => true)].filter(([, [field]]) => field.name.value === 'edges');
  return edges.length === 0 ? null : planNodes(scope, typeName, nodesIn(scope, edges), place);
}

function nodesIn({ operation }: PlanScope, edges: readonly (readonly [string, readonly FieldNode[]])[]): RequestedNode[] {
  return edges.flatMap(([edgesKey, fields]) =>
    [...selectedFields(operation, fields, () => true)]
      .filter(([, [field]]) => field.name.value === 'node')
      .map(([nodeKey, node]) => ({ branch: nodeBranch(edgesKey, nodeKey), fields: node })),
  );
}

function planNodes(scope: PlanScope, typeName: string, requested: readonly RequestedNode[], place: string): NodePlan {
  const properties = new Set(['id']);
  const connections = new Map<string, ConnectionPlan>();
  const shared = new Map<string, ConnectionPlan>();
  for (const { branch, fields } of requested) {
    for (const kind of scope.index.node(typeName).kinds) {
      const type = scope.index.node(kind);
      const holds = (condition: string) =>
        condition === kind || (scope.index.isNode(condition) && scope.index.node(condition).kinds.includes(kind));
      for (const [key, nodes] of selectedFields(scope.operation, fields, holds)) {
        const name = nodes[0].name.value;
        const relationship = type.connections.get(name);
        if (relationship)
          connections.set(connectionKey(branch, kind, key), sharedPlan(scope, { kind, relationship, nodes, shared }, `${place}.${key}`));
        else if (type.properties.has(name)) properties.add(name);
      }
    }
  }
  // The other properties come from the node's newest entry; this one says whether that entry is the right one.
  if (properties.size > 1) properties.add(ENTRY_FROM);
  return { properties, connections, names: planNames(scope, typeName, properties), lens: scope.lens.lens };
}

interface RequestedConnection {
  readonly kind: string;
  readonly relationship: Relationship;
  readonly nodes: FieldNodes;
  readonly shared: Map<string, ConnectionPlan>;
}

/** Kinds with the same requested fields share one reading: a fragment on an interface is read once, not once per kind. */
function sharedPlan(scope: PlanScope, { kind, relationship, nodes, shared }: RequestedConnection, place: string): ConnectionPlan {
  const words = `${innerField(relationship)} ${nodes.map(getNodeNumber).join(' ')}`;
  const known = shared.get(words);
  if (known) return known;
  const plan = planConnection(scope, kind, relationship, nodes, { alias: `c${shared.size}`, place });
  shared.set(words, plan);
  return plan;
}

function planConnection(
  scope: PlanScope,
  kind: string,
  relationship: Relationship,
  nodes: FieldNodes,
  { alias, place }: { alias: string; place: string },
): ConnectionPlan {
  const field = getField(scope.schema.getType(kind) as GraphQLObjectType, nodes[0].name.value);
  const given = getArgumentValues(field, nodes[0], { ...scope.operation.variableValues });
  const page = readPage(given, { place, list: [kind, innerField(relationship), given['where'], given['sort']], lens: scope.lens.lens });
  const pinned = atPage(scope, page);
  const where = ({ index, lens }: PlanScope) =>
    all([
      lens.connection(relationship),
      connectionWhere({ index, lens }, relationship, given['where'] as Record<string, unknown> | undefined, `${place}.where`),
    ]);
  const args = {
    where: where(pinned),
    sort: connectionSort(scope.index.node(relationship.target), given['sort'] as Record<string, unknown>[] | undefined),
    ...connectionPage(page),
  };
  const evidence = planEvidenceBehind(pinned, relationship, given['where'], {
    place: `${place}.where`,
    most: Math.max(1, Math.floor(MAX_EDGES_IN_ROW / Math.max(1, page.first))),
  });
  const node = withEvidence(planEdges(pinned, relationship.target, nodes, place), evidence);
  const edges = node && { node, later: isForLater(page, node), properties: propertiesIn(scope, nodes) };
  const counted = [...selectedFields(scope.operation, nodes, () => true).values()].map(([first]) => first);
  const counts = requestedCounts(getObjectType(field), counted, page.lens, scope.operation.variableValues).map(({ key, certainty }) => ({
    alias: `${alias}_${key}`,
    key,
    args: { where: where(certainty ? { ...pinned, lens: lensFilter({ ...page.lens, certainty }) } : pinned) },
  }));
  return { alias, relationship, args, page, byLaterEntries: goesByLaterEntries(page.lens, given), counts, edges };
}

/** The properties to read of each edge: those requested, and always those of the receipt. */
function propertiesIn({ operation }: PlanScope, connection: readonly FieldNode[]): Set<string> {
  const within = (fields: readonly FieldNode[], name: string) =>
    [...selectedFields(operation, fields, () => true).values()].flat().filter((field) => field.name.value === name);
  const requested = selectedFields(operation, within(within(connection, 'edges'), 'properties'), () => true);
  const stored = [...requested.values()].flatMap(([{ name }]) => edgeField(name.value)?.stored ?? [name.value]);
  return new Set([...RECEIPT_PROPERTIES, ...stored]);
}

const numbers = new WeakMap<FieldNode, number>();
let next = 0;

/** A number that identifies this node in its document. */
export function getNodeNumber(node: FieldNode): number {
  const known = numbers.get(node);
  if (known !== undefined) return known;
  numbers.set(node, next);
  return next++;
}
