/** A set of CSV files (RFC 4180, UTF-8), one table per file, described by a datapackage.json. */
import { required } from '../../../errors';
import { guarded } from '../../../model/formula-guard';
import type { ExportAbout, FilePart, SetExporter } from '../../exporter';
import type { ExportRecord } from '../../records';
import { CsvLines, csvCell } from '../csv-text';
import { CSV_OPTIONS } from './csv-options';
import { dataPackage } from './data-package';
import { RowMaker, readCell, type TableRow } from './rows';
import { type Cell, listTables, type Table, type TableName } from './table';

export const csvSet: SetExporter = {
  form: 'SET',
  name: 'csv',
  title: 'Set of CSV files',
  readers:
    "Everything. pandas: read_csv(file, keep_default_na=False), or Namibia's code NA is read as nothing. Excel: --bom yes; it shows days before 1900 as text. Lists are JSON in a cell; what is not recorded is empty. Who denies what is in denials.csv, never in assertions.csv. datapackage.json describes the columns for Frictionless tools.",
  extension: 'zip',
  mimeType: 'application/zip',
  options: CSV_OPTIONS,
  losses: () => [],
  writeSet,
};

/** The number of rows written together. */
const BATCH = 500;

async function* writeSet(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<FilePart> {
  const tables = listTables(about);
  const bom = about.options['bom'] === 'yes' ? '\uFEFF' : '';
  yield { file: 'datapackage.json', part: dataPackage(tables) };
  const files = new Map(tables.map((table) => [table.name, new CsvFile(table, about.options['guard'] !== 'off')]));
  for (const table of tables) yield buildPart(table.name, `${bom}${table.columns.map(({ name }) => name).join(',')}\n`);
  const rows = new RowMaker();
  for await (const record of records) {
    for (const row of rows.buildRows(record)) {
      const file = required(files.get(row.table), 'the file of a table');
      if (file.add(row) >= BATCH) yield buildPart(row.table, file.text());
    }
  }
  for (const [table, file] of files) yield buildPart(table, file.text());
}

const buildPart = (table: TableName, part: string): FilePart => ({ file: `${table}.csv`, part });

/** Rows of one file that are not written yet. */
class CsvFile {
  private readonly lines = new CsvLines();

  constructor(
    private readonly table: Table,
    private readonly guard: boolean,
  ) {}

  /** @returns the number of rows that wait */
  add(row: TableRow): number {
    this.lines.add(this.table.columns.map(({ name, type }) => this.cellText(readCell(row, name), type === 'text' || type === 'list')));
    return this.lines.waiting;
  }

  text(): string {
    return this.lines.take();
  }

  private cellText(cell: Cell, guardable: boolean): string {
    if (cell === null) return '';
    const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
    return csvCell(this.guard && guardable ? guarded(text) : text);
  }
}
