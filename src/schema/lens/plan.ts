/**
 * What is read for a selection: the properties and connections of the nodes, by the names of the inner schema. Views read the rows of a
 * plan.
 */
import type { Lens } from '../../model/lens';
import type { Relationship } from '../domain/domain';
import type { Page } from './page';

/** What is read of each node. */
export interface NodePlan {
  /** Properties as stored; `id` is always one of them. */
  readonly properties: ReadonlySet<string>;
  /** By `connectionKey` for the place at which the client requested them. */
  readonly connections: ReadonlyMap<string, ConnectionPlan>;
  /** The names that sources give the nodes for the day of the lens; absent if no name is requested, or if the lens has no day. */
  readonly names?: ConnectionPlan | undefined;
  /** The edges that decided that the nodes passed the filters on their ties; absent if there are none. */
  readonly evidence?: readonly EvidencePlan[];
  /**
   * The lens that they are read with: below a page with a cursor, the lens at the recording of the cursor. Absent if they are never shown.
   */
  readonly lens?: Lens;
}

/** Everything that is read along ties of each node, each once. */
export function listConnections({ connections, names, evidence = [] }: NodePlan): ConnectionPlan[] {
  return [...new Set([...connections.values(), ...(names ? [names] : []), ...evidence])];
}

/** The plan for nodes that are never shown; it reads only their ids. */
export const ONLY_ID: NodePlan = { properties: new Set(['id']), connections: new Map() };

/** What is read of one connection of each node. */
export interface ConnectionPlan {
  /** Its name in the rows. */
  readonly alias: string;
  readonly relationship: Relationship;
  /** Arguments of the inner field, with the lens in `where`. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly page: Page;
  /** Whether it is filtered or sorted by attributes that later recordings may have changed. */
  readonly byLaterEntries: boolean;
  /** Counts in addition to that of the edges. */
  readonly counts: readonly CountPlan[];
  /** Null if only the number of edges is requested. */
  readonly edges: EdgesPlan | null;
}

/** A connection that is read for the receipt and never shown. */
export interface EvidencePlan extends ConnectionPlan {
  /** The path of the filter in the operation. */
  readonly place: string;
  readonly edges: EdgesPlan;
}

export interface CountPlan {
  /** Its name in the rows; the end of the name says what is counted. */
  readonly alias: string;
  /** As in `requestedCount`. */
  readonly key: string;
  /** Arguments of the inner field, with the lens in `where`. */
  readonly args: Readonly<Record<string, unknown>>;
}

export interface EdgesPlan {
  readonly properties: ReadonlySet<string>;
  /** What is read of the nodes, as requested. */
  readonly node: NodePlan;
  /** Whether the nodes are read later, by statements of their own; this statement then reads only their ids. */
  readonly later: boolean;
}

/**
 * The most edges that the rows of one node may hold, with everything below them. The driver reads longer rows ever more slowly, and without
 * a pause.
 */
export const MAX_EDGES_IN_ROW = 1_000;

/** How many edges the row of one node can include. */
export function countEdgesBelow({ connections, evidence = [] }: Pick<NodePlan, 'connections' | 'evidence'>): number {
  return countEdges([...connections.values(), ...evidence]);
}

function countEdges(plans: readonly ConnectionPlan[]): number {
  return [...new Set(plans)].reduce((sum, { page, edges }) => sum + (edges ? countEdgesOfPage(page, edges) : 0), 0);
}

function countEdgesOfPage({ first }: Page, { node, later }: Pick<EdgesPlan, 'node' | 'later'>): number {
  return first * (later ? 1 : 1 + countEdgesBelow(node));
}

/** Whether the nodes of a page of edges would add too much to one row. */
export function isForLater(page: Page, node: NodePlan): boolean {
  return countEdges([...node.connections.values()]) > 0 && countEdgesOfPage(page, { node, later: false }) > MAX_EDGES_IN_ROW;
}

/** The key of a connection in a plan. `branch` distinguishes the aliases under which edges and their nodes were requested. */
export function connectionKey(branch: string, kind: string, responseKey: string): string {
  return `${branch} ${kind} ${responseKey}`;
}

/** The branch of a node that was requested under these two names. */
export function nodeBranch(edgesKey: string, nodeKey: string): string {
  return `${edgesKey}.${nodeKey}`;
}

/** The branch of a node that is not reached through a connection. */
export const ROOT_BRANCH = '';
