/** A column of a panel's table: what it shows for a row, and the text that is saved and sorted. */
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The cell as plain text. It is saved as CSV and used for sorting unless `order` is given. */
  readonly text: (row: Row) => string;
  readonly order?: (row: Row) => number | string;
  /** The share of the table width, such as "26%"; without it, the width follows the text. */
  readonly width?: string;
  /** If true, the cells are aligned to the right. */
  readonly numeric?: boolean;
}
