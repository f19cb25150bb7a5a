/** Streams the files of one data set as row outcomes: every row is accepted with its facts, a duplicate, or rejected with its reason. */
import { basename } from 'node:path';
import { InvalidArgument } from '../errors';
import type { Fact } from '../model/fact';
import { type FactCheck, FactEmitter } from './emitter/fact-emitter';
import { profileFacts } from './emitter/profile-facts';
import { type RowOutcome, type RowReading, readEnd, readRow, type TableEnd } from './emitter/read-row';
import type { Format, Table } from './format';
import { type Identity, shippedIdentity } from './identity/identity';
import { fileProblem } from './table/file-problem';
import { describeMissing, missingColumns, readHeader } from './table/read-header';
import { readRows } from './table/read-rows';
import { Row } from './table/row';

/** A file and the table it was recognised as. */
export interface RecognisedFile {
  readonly path: string;
  readonly table: Table;
}

/** The outcome of one row, or of the end of a table. */
export type TableOutcome = (RowOutcome | TableEnd) & { readonly table: string };

/** The facts of an outcome; a rejected or duplicate row has none. */
export const factsIn = (outcome: TableOutcome) => (outcome.outcome === 'rejected' || outcome.outcome === 'duplicate' ? [] : outcome.facts);

export interface ImportOptions {
  /** The identities of actors; by default the tables that come with the product. */
  readonly identity?: Identity;
  /** The rules that the facts of every row must satisfy; by default none. */
  readonly check?: FactCheck;
}

/** An import whose rows are not read yet. */
export interface Import {
  readonly format: Format;
  readonly files: readonly RecognisedFile[];
  readonly emitter: FactEmitter;
  /** The data set's description of itself; it comes before the rows. */
  readonly profile: readonly Fact[];
  /** Each row's outcome, in the order of the tables and then of the rows. It can be read only once. */
  outcomes(): AsyncGenerator<TableOutcome>;
}

/**
 * Recognises each file by its header.
 * @throws InvalidFact for a file that is not one of the format's tables, InvalidArgument for two files of one table.
 */
export async function beginImport(format: Format, paths: readonly string[], { identity, check }: ImportOptions = {}): Promise<Import> {
  const recognised = await Promise.all(paths.map(async (path) => ({ path, table: await recogniseTable(format, path) })));
  const files = [...recognised].sort((a, b) => format.tables.indexOf(a.table) - format.tables.indexOf(b.table));
  const duplicate = files.find(({ table }, index) => files[index - 1]?.table === table);
  if (duplicate)
    throw new InvalidArgument(
      `"${duplicate.path}" is a second file of the table "${duplicate.table.name}". Accepted: one file of each table an import.`,
    );
  const actors = identity ?? shippedIdentity();
  const emitter = new FactEmitter(format, actors, check);
  const profile = profileFacts(format, actors);
  for (const fact of profile) emitter.emitted.remember(fact);
  return { format, files, emitter, profile, outcomes: () => readOutcomes(files, emitter) };
}

async function recogniseTable(format: Format, path: string): Promise<Table> {
  const file = basename(path);
  for await (const { line, values } of readRows(path)) {
    const columns = readHeader(values, file, line);
    const missing = format.tables.map((table) => ({ table, missing: missingColumns(columns, table.columns) }));
    const [nearest] = missing.sort((a, b) => a.missing.length - b.missing.length || b.table.columns.length - a.table.columns.length);
    if (nearest?.missing.length === 0) return nearest.table;
    const what = `is not a table of "${format.name}": ${describeMissing(columns, nearest?.missing ?? [])}`;
    throw fileProblem(file, line, format.tables.length > 1 ? `${what} Nearest is its table "${nearest?.table.name}".` : what);
  }
  throw fileProblem(file, null, 'is empty. Accepted: a header and rows.');
}

async function* readOutcomes(files: readonly RecognisedFile[], emitter: FactEmitter): AsyncGenerator<TableOutcome> {
  for (const { path, table } of files) {
    const reading = { emitter, reader: table.read(emitter), columns: table.columns };
    for await (const outcome of fileOutcomes(path, reading)) yield { ...outcome, table: table.name };
  }
}

async function* fileOutcomes(path: string, reading: RowReading): AsyncGenerator<RowOutcome | TableEnd> {
  const file = basename(path);
  let columns: ReadonlyMap<string, number> | null = null;
  let place = file;
  for await (const { line, values, fault, faultAt } of readRows(path)) {
    place = `${file}:${line}`;
    if (columns === null) columns = readHeader(values, file, line);
    else if (fault !== undefined)
      yield { outcome: 'rejected', place, column: columnAt(columns, faultAt), value: null, reason: fault, row: values };
    else yield readRow(reading, new Row(columns, values, place));
  }
  yield readEnd(reading.emitter, reading.reader, place);
}

/**
 * The name of the column. It is the column's number if the header has no name there, and all names if the row is at fault and not one
 * column.
 */
function columnAt(columns: ReadonlyMap<string, number>, index: number | undefined): string {
  if (index === undefined) return [...columns.keys()].join(', ');
  return [...columns].find(([, at]) => at === index)?.[0] ?? `column ${index + 1}`;
}
