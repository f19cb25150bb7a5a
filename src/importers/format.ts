/** What a format is: a published data set, what it says of itself, and how rows of its tables become facts. The registry is formats.ts. */
import type { Credibility, Reliability } from '../model/grades';
import type { Row } from './table/row';
import type { Telling } from './telling/telling';

/** Under what terms the data are published, and whether a copy of them may come with the product. */
export interface Licence {
  readonly name: string;
  readonly shippable: boolean;
}

/** What the data can know: which ties, of whom, from which year to which; `to` is null where they are kept up to date. */
export interface Coverage {
  readonly tieTypes: readonly string[];
  readonly actors: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The types of ties (PARTICIPATED_IN with a kind of event) of which it knows every one of any state in those years; what it only knows in part is left out. */
  readonly complete?: readonly string[];
}

/** How the data set speaks: its source, the project that vouches for it, and how both are graded. */
export interface SourceProfile {
  readonly id: string;
  readonly name: string;
  readonly voice: { readonly id: string; readonly name: string; readonly abbreviation?: string; readonly aliases?: readonly string[] };
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  /** When it was published, EDTF; null where it does not say. */
  readonly published: string | null;
}

/** Reads a table, row by row. */
export interface TableReader {
  /** Tells the row's facts, or throws RowRejected. */
  row(row: Row): void;
  /** After the last row: tells what could only be told once all were read. */
  finish?(): void;
}

/** One kind of file of a data set, recognised by its columns. */
export interface Table {
  readonly name: string;
  /** The columns that must be there, by their names in the header; others are passed over. */
  readonly columns: readonly string[];
  /** A whole file of this kind has at least so many rows; fewer is said, for the file may be cut short. */
  readonly floor: number;
  /** Begins to read: called once an import, so that what one row says can be remembered for the next. */
  read(telling: Telling): TableReader;
}

export interface Format {
  /** The word on the command line. */
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly licence: Licence;
  readonly citation: string;
  readonly url: string;
  readonly coverage: Coverage;
  readonly source: SourceProfile;
  /** Whether the files are an export of Entente: their rows name their own sources, and what must be told together stands in several of them. */
  readonly exported?: boolean;
  /** In the order in which they are read, whatever the order of the files. */
  readonly tables: readonly Table[];
}
