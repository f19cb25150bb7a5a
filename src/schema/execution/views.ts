/** Rows of the inner schema as the public schema reads them, with the plan by which they were read. */

import { entityKindOfId } from '../../domain/entity-kinds';
import type { Lens } from '../../model/lens';
import type { Page } from '../lens/page';
import type { NodePlan } from '../lens/plan';

export type Row = Readonly<Record<string, unknown>>;

/** A node that was read. `branch` says under which names the client requested it. */
export class NodeView {
  readonly kind: string;
  constructor(
    readonly row: Row,
    readonly plan: NodePlan,
    readonly branch: string,
  ) {
    // An inner row has the properties of all kinds; the prefix of the id gives the kind.
    this.kind = entityKindOfId(row['id'] as string)?.label ?? '';
  }
}

/** A page of a list that was read: rows `{node}`, and in a connection `{node, properties}`. */
export interface PageView {
  readonly edges: readonly EdgeRow[];
  readonly node: NodePlan | null;
  /** Whether the nodes have only ids, and the rest is read later. */
  readonly later: boolean;
  readonly page: Page;
  readonly hasNextPage: boolean;
  /** Null if it was not requested. */
  readonly totalCount: number | null;
  /** The other counts of a connection, by their keys. */
  readonly counts?: ReadonlyMap<string, number>;
}

export interface EdgeRow {
  readonly node: Row;
  readonly properties?: Row;
}

/** The content of an edge, and the lens that it was read with. */
export interface AssertionView {
  readonly row: Row;
  readonly lens: Lens | undefined;
}

/** One edge of a page, requested under the name `edgesKey`. */
export interface EdgeView {
  readonly edge: EdgeRow;
  readonly node: NodePlan;
  readonly later: boolean;
  /** Its cursor, computed only when requested. */
  readonly cursor: () => string;
  readonly edgesKey: string;
}
