/** Rows of the inner schema as the public one reads them: with the plan by which they were read. */

import { entityKindOfId } from '../../model/entity-kinds';
import type { Lens } from '../../model/lens';
import type { Page } from '../lens/page';
import type { NodePlan } from '../lens/plan';

export type Row = Readonly<Record<string, unknown>>;

/** A node that was read. `branch` says under which names the user asked for it. */
export class NodeView {
  readonly kind: string;
  constructor(
    readonly row: Row,
    readonly plan: NodePlan,
    readonly branch: string,
  ) {
    // An inner row has the properties of all kinds; the id's prefix says which one it is.
    this.kind = entityKindOfId(row['id'] as string)?.label ?? '';
  }
}

/** A page of a list that was read: rows `{node}`, and in a connection `{node, properties}`. */
export interface PageView {
  readonly edges: readonly EdgeRow[];
  readonly node: NodePlan | null;
  /** Whether of the nodes there are only ids, and the rest is read later. */
  readonly later: boolean;
  readonly page: Page;
  readonly hasNextPage: boolean;
  /** Null where nobody asked for it. */
  readonly totalCount: number | null;
  /** The other counts of a connection, by their keys. */
  readonly counts?: ReadonlyMap<string, number>;
}

export interface EdgeRow {
  readonly node: Row;
  readonly properties?: Row;
}

/** What an edge says, and the lens that it was read through. */
export interface AssertionView {
  readonly row: Row;
  readonly lens: Lens | undefined;
}

/** One edge of a page, asked for under the name `edgesKey`. */
export interface EdgeView {
  readonly edge: EdgeRow;
  readonly node: NodePlan;
  readonly later: boolean;
  /** Its cursor, made where it is asked for. */
  readonly cursor: () => string;
  readonly edgesKey: string;
}
