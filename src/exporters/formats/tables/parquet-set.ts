/** A set of Parquet files with the tables of the CSV set: typed columns, lists as lists, days as DATE. */

import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { required } from '../../../errors';
import { readDay } from '../../../model/edtf-date';
import type { ExportAbout, FilePart, SetExporter } from '../../exporter';
import type { ExportRecord } from '../../records';
import { RowMaker, readCell, type TableRow } from './rows';
import { type Cell, type Column, listTables, type Table } from './table';

export const parquetSet: SetExporter = {
  form: 'SET',
  name: 'parquet',
  title: 'Set of Parquet files',
  readers:
    'pandas, polars, DuckDB, R (arrow). Dates as written are texts; firstDay and lastDay are DATE, which pandas holds before 1677 only as objects or with pyarrow types.',
  extension: 'zip',
  mimeType: 'application/zip',
  options: [],
  losses: () => [],
  writeSet,
};

/** The number of rows held before they are written together. */
const ROW_GROUP = 4_000;

async function* writeSet(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<FilePart> {
  const files = new Map(listTables(about).map((table) => [table.name, new ParquetFile(table)]));
  const rows = new RowMaker();
  for await (const record of records) {
    for (const row of rows.buildRows(record)) {
      const file = required(files.get(row.table), 'the file of a table');
      if (file.add(row) >= ROW_GROUP) yield { file: `${row.table}.parquet`, part: file.rowGroup() };
    }
  }
  for (const [table, file] of files) yield { file: `${table}.parquet`, part: file.end() };
}

/** A column with its cells in the rows that wait. */
interface HeldColumn {
  readonly name: string;
  readonly type: Column['type'];
  readonly data: Cell[];
}

class ParquetFile {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  private columns: readonly HeldColumn[];
  /** The number of rows that wait. */
  private waiting = 0;

  constructor(private readonly table: Table) {
    const root: SchemaElement = { name: 'root', num_children: table.columns.length };
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: [root, ...table.columns.flatMap(buildSchema)],
      createdBy: 'entente',
    });
    this.columns = emptyColumns(table);
  }

  /** @returns the number of rows that wait */
  add(row: TableRow): number {
    for (const { name, type, data } of this.columns) data.push(parquetValue(readCell(row, name), type));
    return ++this.waiting;
  }

  rowGroup(): Uint8Array {
    if (this.waiting > 0) {
      const columnData = this.columns.map(({ name, data }) => ({ name, data }));
      this.writer.write({ columnData, rowGroupSize: ROW_GROUP });
      this.columns = emptyColumns(this.table);
      this.waiting = 0;
    }
    return this.take();
  }

  end(): Uint8Array {
    const last = this.rowGroup();
    this.writer.finish();
    return Buffer.concat([last, this.take()]);
  }

  /** The bytes written since the last call. The writer continues to count its offsets from there. */
  private take(): Uint8Array {
    const taken = this.bytes.getBytes().slice();
    this.bytes.index = 0;
    return taken;
  }
}

function emptyColumns({ columns }: Table): HeldColumn[] {
  return columns.map(({ name, type }) => ({ name, type, data: [] }));
}

function buildSchema({ name, type }: Column): SchemaElement[] {
  if (type !== 'list') return [{ name, repetition_type: 'OPTIONAL', ...PRIMITIVES[type] }];
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...PRIMITIVES.text },
  ];
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const PRIMITIVES = {
  text: TEXT,
  edtf: TEXT,
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** A day is a number of days, counted as Parquet and the model both count it. */
function parquetValue(cell: Cell, type: Column['type']): Cell {
  return type === 'day' && cell !== null ? readDay(cell as string) : cell;
}
