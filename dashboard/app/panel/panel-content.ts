/** What a page hands to a panel: a question in words, a document, and how its answer is laid out in rows. */
import type { ReactNode } from 'react';
import type { Paging } from '../asking/use-paged-answer';
import type { TypedDocumentString } from '../documents/generated/graphql';
import type { Lens } from '../lens/lens';
import type { Column } from './table/column';
import type { ColumnMakers } from './table/columns';

export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** How many there are, shown or not. */
  readonly total: number;
}

export interface PanelContent<Data, Variables, Row> {
  /** Its place in the address and in file names: small letters. */
  readonly id: string;
  /** The question it answers, as a question. */
  readonly question: string;
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
  /** Another lens than the page's, made from it; the badge tells it. */
  readonly adjustLens?: (lens: Lens) => Lens;
  readonly read: (data: Data) => Rows<Row>;
  /** Made with the makers handed in, or by hand. */
  readonly columns: (make: ColumnMakers<Row>) => readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The picture of the same rows; without it there is only the table. */
  readonly graphic?: (rows: readonly Row[]) => ReactNode;
  readonly first?: 'table' | 'graphic';
  /** Days on which a row holds, as written, for "the nearest day with one". */
  readonly listDays?: (row: Row) => readonly (string | null)[];
  /** How its list is paged; without it the first page is all there is. */
  readonly pages?: Paging<Data>;
  /** Said where nothing is found, such as who would have known of more. */
  readonly emptyNote?: string;
  /** Fields that narrow its rows, above them. */
  readonly choices?: ReactNode;
  /** Said where nothing is left by a choice of the page itself, such as a stretch of years. */
  readonly narrowed?: string | undefined;
  /** A panel that is left out where there is nothing in all of time. */
  readonly optional?: boolean;
}
