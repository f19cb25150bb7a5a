/** Turns what a transaction reads into the parts of files that the request's format writes, and counts the records. */
import type { Transaction } from '../database/database';
import type { ExportAbout, ExportSettings, FilePart, GraphExporter } from '../exporters/exporter';
import type { ExportRecord } from '../exporters/records';
import type { Lens } from '../model/lens';
import type { DyadYearsExportRequest, ExportRequest, GraphExportRequest } from './export-request';
import type { ExportTally } from './export-tally';
import { readDyadYears } from './reading/read-dyad-years';
import { prepareReading, readRecords } from './reading/read-records';

/** How the parts are made. */
export interface PartsOptions {
  readonly lens: Lens;
  readonly about: ExportSettings;
  readonly tally: ExportTally;
  /** The file name for a format with a single file. */
  readonly file: string;
  readonly onProgress?: ((seen: number, expected: number) => void) | undefined;
}

/** @throws NotFound and InvalidArgument for a scope that is not valid, before the first part. */
export function exportParts(tx: Transaction, request: ExportRequest, options: PartsOptions): AsyncGenerator<FilePart> {
  return request.takes === 'DYAD_YEARS' ? dyadYearParts(tx, request, options) : graphParts(tx, request, options);
}

async function* graphParts(
  tx: Transaction,
  { exporter, scope }: GraphExportRequest,
  { lens, about, tally, file, onProgress }: PartsOptions,
): AsyncGenerator<FilePart> {
  const reading = await prepareReading(tx, scope, lens);
  const { kinds, tieTypes, expected } = reading;
  for (const note of reading.notes ?? []) tally.note(note);
  const records = tally.counted(readRecords(tx, reading, lens), (seen) => onProgress?.(seen, expected));
  yield* writeParts(exporter, file, records, { ...about, kinds, tieTypes });
}

async function* dyadYearParts(
  tx: Transaction,
  { exporter, scope }: DyadYearsExportRequest,
  { lens, about, tally, file, onProgress }: PartsOptions,
): AsyncGenerator<FilePart> {
  const { expected, records } = await readDyadYears(tx, scope, lens);
  const counted = tally.counted(records(), (seen) => onProgress?.(seen, expected));
  for await (const part of exporter.write(counted, { ...about, measures: scope.measures })) yield { file, part };
}

async function* writeParts(
  exporter: GraphExporter,
  file: string,
  records: AsyncIterable<ExportRecord>,
  about: ExportAbout,
): AsyncGenerator<FilePart> {
  if (exporter.form === 'SET') yield* exporter.writeSet(records, about);
  else for await (const part of exporter.write(records, about)) yield { file, part };
}
