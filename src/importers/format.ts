/**
 * The contract of an import format: a published data set, its description, and how rows of its tables become facts. The list of formats is
 * in formats.ts.
 */
import type { DataSet } from './data-set';
import type { FactEmitter } from './emitter/fact-emitter';
import type { Row } from './table/row';

/** Reads a table, row by row. */
export interface TableReader {
  /** Emits the row's facts, or throws RowRejected. */
  row(row: Row): void;
  /** The columns that a part of the row's facts (`end`, `name`) comes from, if the reader can say; `null` for all of the facts. */
  findColumns?(field: string | null): readonly string[];
  /** After the last row: emits the facts that need all rows. */
  finish?(): void;
}

/** One kind of file of a data set, recognised by its columns. */
export interface Table {
  readonly name: string;
  /** The columns that must be there, by their names in the header; other columns are ignored. */
  readonly columns: readonly string[];
  /** The minimum number of rows in a complete file of this kind. A file with fewer is reported, because it can be cut short. */
  readonly floor: number;
  /** Begins to read; called once per import, so that the reader can remember one row for the next. */
  read(emitter: FactEmitter): TableReader;
}

export interface Format extends DataSet {
  /** In the order in which they are read, independent of the order of the files. */
  readonly tables: readonly Table[];
}
