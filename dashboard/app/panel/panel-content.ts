/** What a page gives to a panel: a question in words, a document, and how to turn its answer into rows. */
import type { ReactNode } from 'react';
import type { Paging } from '../asking/use-paged-answer';
import type { TypedDocumentString } from '../documents/generated/graphql';
import type { Lens } from '../lens/lens';
import type { Column } from './table/column';
import type { ColumnMakers } from './table/columns';

export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** The total number of rows, shown or not. */
  readonly total: number;
}

export interface PanelContent<Data, Variables, Row> {
  /** The id of the panel in the address and in file names, in lower case. */
  readonly id: string;
  /** The title of the panel, written as a question. */
  readonly question: string;
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
  /** Makes a different lens from the page's lens; the badge shows it. */
  readonly adjustLens?: (lens: Lens) => Lens;
  readonly read: (data: Data) => Rows<Row>;
  /** The columns, made with the given makers or by hand. */
  readonly columns: (make: ColumnMakers<Row>) => readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Draws the rows as a picture; without it there is only the table. */
  readonly graphic?: (rows: readonly Row[]) => ReactNode;
  readonly first?: 'table' | 'graphic';
  /** EDTF dates on which a row holds, to find the nearest day with a result. */
  readonly listDays?: (row: Row) => readonly (string | null)[];
  /** How the list is paged; without it there is only one page. */
  readonly pages?: Paging<Data>;
  /** Shown if nothing was found, such as which sources cover the question. */
  readonly emptyNote?: string;
  /** Fields above the rows that narrow them. */
  readonly choices?: ReactNode;
  /** Shown if a choice of the page, such as a range of years, leaves no rows. */
  readonly narrowed?: string | undefined;
  /** If true, the panel is left out if it is empty at all times. */
  readonly optional?: boolean;
}
