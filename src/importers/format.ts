/** What a format is: a published data set, what it says of itself, and how rows of its tables become facts. The registry is formats.ts. */
import type { DataSet } from './data-set';
import type { FactEmitter } from './emitter/fact-emitter';
import type { Row } from './table/row';

/** Reads a table, row by row. */
export interface TableReader {
  /** Tells the row's facts, or throws RowRejected. */
  row(row: Row): void;
  /** The columns that a part of the row's facts (`end`, `name`) comes from, if the reader can say; `null` for all of the facts. */
  findColumns?(field: string | null): readonly string[];
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
  read(emitter: FactEmitter): TableReader;
}

export interface Format extends DataSet {
  /** In the order in which they are read, whatever the order of the files. */
  readonly tables: readonly Table[];
}
