/** Resolvers of the types that follow from the domain. They read the rows that the plan of their field returned. */
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { required } from '../../errors';
import { isLaterEntry } from '../../questions/shared/entries/cypher';
import { takeTurn } from '../../turns';
import type { Domain, EdgeType, EntityType, Property } from '../domain/domain';
import type { OperationContext } from '../execution/operation-context';
import { responsePath } from '../execution/response-path';
import { type AssertionView, type EdgeRow, type EdgeView, NodeView, type PageView, type Row } from '../execution/views';
import { ENTRY_FROM } from '../inner/inner-names';
import { COUNTS, type CountField, requestedCount } from '../lens/connection-counts';
import { lensDigest, lensKey } from '../lens/lens-key';
import { nameOnDay } from '../lens/name-on-day';
import type { Page } from '../lens/page';
import { connectionKey, type NodePlan, nodeBranch } from '../lens/plan';
import { addRowEvidence } from '../lens/plan-evidence';
import { planList, type RootPlan } from '../lens/plan-root';
import { LENS_KEY } from '../public/generated-sdl';
import * as names from '../public/names';
import type { EvidenceEdge } from '../questions/question-context';
import { edgeResolvers } from './edge-resolvers';

type Resolver<Source> = GraphQLFieldResolver<Source, OperationContext>;
export type TypeResolvers = Record<string, Record<string, unknown>>;

/** The resolvers of root lists, kinds, interfaces, pages and edges. */
export function generatedResolvers(domain: Domain): TypeResolvers {
  const relationships = [...domain.entities, ...domain.interfaces].flatMap((type) => type.relationships);
  const findTie = ({ name }: EdgeType) => {
    const found = relationships.find(({ edge }) => edge === name);
    return required(found, `the tie of ${name}`).tie;
  };
  return {
    Query: Object.fromEntries(domain.entities.map((kind) => [kind.plural, rootList(kind)])),
    ...Object.fromEntries(domain.entities.map((kind) => [kind.name, kindResolvers(kind)])),
    ...Object.fromEntries(domain.interfaces.map(({ name }) => [name, { __resolveType: ({ kind }: NodeView) => kind }])),
    ...Object.fromEntries(domain.entities.map(({ name }) => [names.rootConnectionType(name), PAGE])),
    ...Object.fromEntries(relationships.map((relationship) => [names.connectionType(relationship), { ...PAGE, ...PAGE_COUNTS }])),
    ...Object.fromEntries(domain.entities.map(({ name }) => [names.rootEdgeType(name), ROOT_EDGE])),
    ...Object.fromEntries(relationships.map((relationship) => [names.edgeType(relationship), EDGE])),
    ...Object.fromEntries(domain.edges.map((edge) => [edge.name, edgeResolvers(edge, findTie(edge))])),
  };
}

function rootList(kind: EntityType): Resolver<unknown> {
  return async (_, __, context, info) => {
    // An operation can have many lists, and all start at once.
    await takeTurn();
    const scope = { schema: info.schema, index: context.index, lens: context.lensFilter, operation: info };
    const plan = planList(scope, kind, info.fieldNodes);
    const { first, offset } = plan.page;
    if (plan.byLaterEntries) context.receipt.mayChange(responsePath(info));
    const rows = plan.rows ? ((await context.askInner(plan.rows)) as Row[]) : null;
    const totalCount = plan.count && (countByEnd(rows, plan.page) ?? (await countList(context, plan.count)));
    const edges = (rows ?? []).slice(0, first).map((node) => ({ node }));
    const hasNextPage = totalCount === null ? edges.length < (rows?.length ?? 0) : offset + edges.length < totalCount;
    return shown(context, info, { edges, node: plan.node, later: false, page: plan.page, totalCount, hasNextPage });
  };
}

/** The count of a list that ends with this page, or null if the rows do not show it. */
function countByEnd(rows: readonly Row[] | null, { first, offset }: Page): number | null {
  if (!rows || rows.length > first) return null;
  return rows.length > 0 || offset === 0 ? offset + rows.length : null;
}

async function countList({ askInner }: OperationContext, plan: RootPlan): Promise<number> {
  return ((await askInner(plan)) as { totalCount: number }).totalCount;
}

/** The page; the receipt records if it is not the complete list. */
function shown({ receipt }: OperationContext, info: GraphQLResolveInfo, view: PageView): PageView {
  if (view.hasNextPage && view.node) receipt.truncated(responsePath(info));
  if (view.node && !view.later) for (const { node } of view.edges) addRowEvidence(receipt, view.node, node);
  return view;
}

function kindResolvers({ name, properties, relationships }: EntityType): Record<string, unknown> {
  return Object.fromEntries([
    [
      LENS_KEY,
      ({ row, plan }: NodeView, _: unknown, { lens }: OperationContext) => lensKey(row['id'] as string, lensDigest(plan.lens ?? lens)),
    ],
    ...properties.map((property) => [property.name, property.name === 'name' ? nameResolver(property) : propertyResolver(property)]),
    ...relationships.map((relationship) => [names.connectionField(relationship), connectionResolver(name)]),
  ]);
}

/** The value as recorded by the lens's knownAt; the node has only the newest entry. A list property without values is an empty list. */
function propertyResolver({ name, list }: Property): Resolver<NodeView> {
  const nothing = list ? [] : null;
  return ({ row, plan }, _, { lens: ofOperation, entries }) => {
    const lens = plan.lens ?? ofOperation;
    if (name === 'id' || !isLaterEntry(row[ENTRY_FROM], lens.knownAt.seq)) return row[name] ?? nothing;
    return entries.former(row['id'] as string, lens).then((entry) => entry?.[name] ?? nothing);
  };
}

/** The name on the day of the lens, if a source gives one for that day. */
function nameResolver(property: Property): Resolver<NodeView> {
  const byEntry = propertyResolver(property);
  return (view, args, context, info) => {
    const { row, plan } = view;
    const entry = byEntry(view, args, context, info) as string | Promise<string>;
    const found = plan.names && nameOnDay(row, plan.lens ?? context.lens);
    if (!found) return entry;
    context.receipt.addEvidence(found);
    const shown = (name: string) => {
      context.receipt.named({ id: row['id'] as string, name: found.name, entry: name, source: found.sourceId });
      return found.name;
    };
    return typeof entry === 'string' ? shown(entry) : entry.then(shown);
  };
}

function connectionResolver(kind: string): Resolver<NodeView> {
  return ({ row, plan, branch }, _, context, info) => {
    const planned = required(plan.connections.get(connectionKey(branch, kind, String(info.path.key))), 'the plan of a connection');
    const { totalCount, edges = [] } = row[planned.alias] as { totalCount: number; edges?: EdgeRow[] };
    if (planned.byLaterEntries) context.receipt.mayChange(responsePath(info));
    for (const { properties } of edges) context.receipt.addEvidence(properties as unknown as EvidenceEdge);
    return shown(context, info, {
      edges,
      node: planned.edges?.node ?? null,
      later: planned.edges?.later ?? false,
      page: planned.page,
      totalCount,
      counts: new Map(planned.counts.map(({ alias, key }) => [key, (row[alias] as { totalCount: number }).totalCount])),
      hasNextPage: planned.page.offset + edges.length < totalCount,
    });
  };
}

/** How many items are on the page, also if only this number was requested. */
function countOnPage({ edges, page, totalCount }: PageView): number {
  return edges.length > 0 || totalCount === null ? edges.length : Math.max(0, Math.min(page.first, totalCount - page.offset));
}

function countResolver(field: CountField): Resolver<PageView> {
  return ({ totalCount, counts }, { certainty }, { lens }) => {
    const { key } = requestedCount(field, certainty, lens);
    return key === COUNTS.totalCount ? totalCount : counts?.get(key);
  };
}

const PAGE: Record<string, Resolver<PageView>> = {
  edges: ({ edges, node, later, page }, _, __, { path }): EdgeView[] =>
    edges.map((edge, at) => ({
      edge,
      node: required(node, 'the plan of the nodes'),
      later,
      cursor: () => page.cursorAt(page.offset + at),
      edgesKey: String(path.key),
    })),
  totalCount: ({ totalCount }) => totalCount,
  pageInfo: (view) => {
    const { offset, cursorAt } = view.page;
    const length = countOnPage(view);
    return {
      hasNextPage: view.hasNextPage,
      hasPreviousPage: offset > 0,
      startCursor: length > 0 ? cursorAt(offset) : null,
      endCursor: length > 0 ? cursorAt(offset + length - 1) : null,
    };
  },
};

/** The counts of a connection's page, in place of the single count of a root list. */
const PAGE_COUNTS = Object.fromEntries((Object.keys(COUNTS) as CountField[]).map((field) => [field, countResolver(field)]));

const ROOT_EDGE: Record<string, Resolver<EdgeView>> = {
  cursor: ({ cursor }) => cursor(),
  node: ({ edge, node, later, edgesKey }, _, context, { path }) => {
    const branch = nodeBranch(edgesKey, String(path.key));
    return later ? openedLater(edge, node, branch, context) : new NodeView(edge.node, node, branch);
  },
};

async function openedLater({ node }: EdgeRow, plan: NodePlan, branch: string, { entities, receipt }: OperationContext) {
  const view = await entities.openLater(node['id'] as string, plan, branch);
  if (view) addRowEvidence(receipt, plan, view.row);
  return view;
}

const EDGE: Record<string, Resolver<EdgeView>> = {
  ...ROOT_EDGE,
  properties: ({ edge, node: { lens } }): AssertionView => ({ row: required(edge.properties, 'the properties of an edge'), lens }),
};
