/** What is read for a selection: the properties and connections of the nodes, by the names of the inner schema. Views read its rows back. */
import type { Relationship } from '../domain/domain';
import type { Page } from './page';

/** What is read of each node. */
export interface NodePlan {
  /** Properties as stored; `id` is always one of them. */
  readonly properties: ReadonlySet<string>;
  /** By what `connectionKey` says of the place at which the user asked. */
  readonly connections: ReadonlyMap<string, ConnectionPlan>;
}

/** What is read of one connection of each node. */
export interface ConnectionPlan {
  /** The name it has in the rows. */
  readonly alias: string;
  readonly relationship: Relationship;
  /** Arguments of the inner field, the lens in `where`. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly page: Page;
  /** None where no edges are asked for, only their number. */
  readonly edges: { readonly node: NodePlan; readonly properties: ReadonlySet<string> } | null;
}

/** `branch` tells apart the aliases under which edges and their nodes were asked for. */
export function connectionKey(branch: string, kind: string, responseKey: string): string {
  return `${branch} ${kind} ${responseKey}`;
}

/** The branch of a node that was asked for under these two names. */
export function branchOf(edgesKey: string, nodeKey: string): string {
  return `${edgesKey}.${nodeKey}`;
}

/** The branch of a node that no connection leads to. */
export const ROOT_BRANCH = '';
