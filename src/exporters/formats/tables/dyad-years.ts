/**
 * Dyad-years as one CSV file, a row for each pair and year. Each measure has its value, the recorded count, the coverage of the sources,
 * and the ids counted.
 */
import type { DyadMeasure } from '../../../domain/dyad-measures';
import { guarded } from '../../../model/formula-guard';
import type { DyadYearsAbout, DyadYearsExporter } from '../../exporter';
import type { DyadExportRecord, DyadValueRecord } from '../../records';
import { CsvLines, csvCell } from '../csv-text';
import { CSV_OPTIONS } from './csv-options';

export const dyadYears: DyadYearsExporter = {
  form: 'FILE',
  takes: 'DYAD_YEARS',
  name: 'dyad-years',
  title: 'Dyad-years, CSV',
  readers:
    'pandas: read_csv(file); R: read.csv(file). One row for each pair and year, ready to be joined by actor_a, actor_b and year. An empty value is not zero: no source covers the year, and what the column with _told counts is not all. Years in which one of the two did not exist have no row. Lists of ids and of windows have spaces between; the sources in _covered_by are in the order of the windows in _coverage. Excel: --bom yes.',
  extension: 'csv',
  mimeType: 'text/csv; charset=utf-8',
  options: [
    {
      name: 'evidence',
      description: 'for each value the ids of what it counts and of the ties that it rests on, or neither, for far smaller files',
      values: ['ids', 'none'],
    },
    ...CSV_OPTIONS,
  ],
  losses: ({ evidence }) => [
    'Each id is counted by itself, also where ids are judged to be the same.',
    evidence === 'none' ? 'What is counted is not written.' : 'Of what is counted only the ids are written.',
  ],
  write,
};

/** The number of rows written together. */
const BATCH = 200;

async function* write(records: AsyncIterable<DyadExportRecord>, { options, measures }: DyadYearsAbout): AsyncGenerator<string> {
  const withEvidence = options['evidence'] !== 'none';
  const guard = options['guard'] === 'off' ? (text: string) => text : guarded;
  const lines = new CsvLines();
  lines.add(['actor_a', 'actor_b', 'year', ...measures.flatMap((measure) => listColumns(measure, withEvidence))]);
  yield `${options['bom'] === 'yes' ? '\uFEFF' : ''}${lines.take()}`;
  for await (const record of records) {
    if (record.record !== 'dyad-year') continue;
    const { a, b, year, values } = record;
    lines.add([a, b, String(year), ...values.flatMap((value) => formatCells(value, withEvidence, guard))]);
    if (lines.waiting >= BATCH) yield lines.take();
  }
  yield lines.take();
}

function listColumns(measure: DyadMeasure, withEvidence: boolean): string[] {
  const suffixes = ['_told', '_certain', '_coverage', '_covered_by', ...(withEvidence ? ['_counted', '_ties'] : [])];
  return ['', ...suffixes].map((ending) => `${measure.toLowerCase()}${ending}`);
}

/** Coverage windows are EDTF intervals: an open end is two dots. */
function formatCells(
  { value, told, certain, coverage, counted, ties }: DyadValueRecord,
  withEvidence: boolean,
  guard: (text: string) => string,
) {
  const windows = coverage.map(({ from, to }) => `${from}/${to ?? '..'}`);
  const lists = [windows, coverage.map(({ source }) => source), ...(withEvidence ? [counted, ties] : [])];
  return [value === null ? '' : String(value), String(told), String(certain), ...lists.map((list) => csvCell(guard(list.join(' '))))];
}
