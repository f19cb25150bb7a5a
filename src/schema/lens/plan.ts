/** What is read for a selection: the properties and connections of the nodes, by the names of the inner schema. Views read its rows back. */
import type { Lens } from '../../model/lens';
import type { Relationship } from '../domain/domain';
import type { Page } from './page';

/** What is read of each node. */
export interface NodePlan {
  /** Properties as stored; `id` is always one of them. */
  readonly properties: ReadonlySet<string>;
  /** By what `connectionKey` says of the place at which the user asked. */
  readonly connections: ReadonlyMap<string, ConnectionPlan>;
  /** The names that sources give the nodes for the day of the lens; absent where no name is asked for, or the lens has no day. */
  readonly names?: ConnectionPlan | undefined;
  /** The edges by which the nodes passed the filters on their ties; absent if there are none. */
  readonly evidence?: readonly EvidencePlan[];
  /** The lens that they are read through: below a page with a cursor, at the recording of the cursor. Absent if they are never shown. */
  readonly lens?: Lens;
}

/** All that is read along ties of each node, each once. */
export function listConnections({ connections, names, evidence = [] }: NodePlan): ConnectionPlan[] {
  return [...new Set([...connections.values(), ...(names ? [names] : []), ...evidence])];
}

/** What is read of nodes of which only the ids are needed; it is never shown. */
export const ONLY_ID: NodePlan = { properties: new Set(['id']), connections: new Map() };

/** What is read of one connection of each node. */
export interface ConnectionPlan {
  /** The name it has in the rows. */
  readonly alias: string;
  readonly relationship: Relationship;
  /** Arguments of the inner field, the lens in `where`. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly page: Page;
  /** Whether it is filtered or sorted by attributes that later recordings may have changed. */
  readonly byLaterEntries: boolean;
  /** Counts besides that of the edges. */
  readonly counts: readonly CountPlan[];
  /** None where no edges are asked for, only their number. */
  readonly edges: EdgesPlan | null;
}

/** What is read for the receipt, and never shown. */
export interface EvidencePlan extends ConnectionPlan {
  /** Where the filter is in the operation. */
  readonly place: string;
}

export interface CountPlan {
  /** The name it has in the rows; its end says what is counted. */
  readonly alias: string;
  /** As `askedCount` names it. */
  readonly key: string;
  /** Arguments of the inner field, the lens in `where`. */
  readonly args: Readonly<Record<string, unknown>>;
}

export interface EdgesPlan {
  readonly properties: ReadonlySet<string>;
  /** What is read of the nodes, as they are asked for. */
  readonly node: NodePlan;
  /** Whether that is read later, by statements of its own: here nothing but their ids. */
  readonly later: boolean;
}

/** Edges that the rows of one node may hold with everything below them; the driver reads a longer row ever more slowly, and without a pause. */
export const MAX_EDGES_IN_ROW = 1_000;

/** How many edges one node can bring along in its row. */
export function countEdgesBelow({ connections, evidence = [] }: Pick<NodePlan, 'connections' | 'evidence'>): number {
  return countEdges([...connections.values(), ...evidence]);
}

function countEdges(plans: readonly ConnectionPlan[]): number {
  return [...new Set(plans)].reduce((sum, { page, edges }) => sum + (edges ? countEdgesOfPage(page, edges) : 0), 0);
}

function countEdgesOfPage({ first }: Page, { node, later }: Pick<EdgesPlan, 'node' | 'later'>): number {
  return first * (later ? 1 : 1 + countEdgesBelow(node));
}

/** Whether the nodes of so many edges bring along too much for one row. */
export function isForLater(page: Page, node: NodePlan): boolean {
  return countEdges([...node.connections.values()]) > 0 && countEdgesOfPage(page, { node, later: false }) > MAX_EDGES_IN_ROW;
}

/** `branch` tells apart the aliases under which edges and their nodes were asked for. */
export function connectionKey(branch: string, kind: string, responseKey: string): string {
  return `${branch} ${kind} ${responseKey}`;
}

/** The branch of a node that was asked for under these two names. */
export function nodeBranch(edgesKey: string, nodeKey: string): string {
  return `${edgesKey}.${nodeKey}`;
}

/** The branch of a node that no connection leads to. */
export const ROOT_BRANCH = '';
