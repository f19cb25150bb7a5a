/** A column of a panel's table: what a row shows in it, and what is saved and sorted by. */
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The same as plain text: what is saved as CSV, and sorted by unless `order` says otherwise. */
  readonly text: (row: Row) => string;
  readonly order?: (row: Row) => number | string;
  /** Its share of the table, such as "26%"; without it, as its texts need. */
  readonly width?: string;
  /** Numbers stand on the right. */
  readonly numeric?: boolean;
}
