/** Formats rows as text: CSV, a JSON list, one JSON value per line, or a table for people. */
import { stringify } from 'csv-stringify/sync';
import { guarded } from '../../model/formula-guard';
import { cellText } from './cell-text';
import { formatTable } from './format-table';
import type { AnswerRow } from './rows-of-answer';

export const ROW_FORMS = ['csv', 'json', 'ndjson', 'table'] as const;
export type RowForm = (typeof ROW_FORMS)[number];

/** `guard`: in CSV, text that a spreadsheet would compute gets an apostrophe before it. */
export function rowsText(rows: readonly AnswerRow[], form: RowForm, guard: boolean): string {
  switch (form) {
    case 'json':
      return `${JSON.stringify(rows, null, 2)}\n`;
    case 'ndjson':
      return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'csv':
      return csvText(rows, guard);
    case 'table':
      return tableText(rows);
  }
}

/** All columns of all rows, in the order in which they appear. */
function listColumns(rows: readonly AnswerRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function csvText(rows: readonly AnswerRow[], guard: boolean): string {
  const columns = listColumns(rows);
  if (columns.length === 0) return '';
  const cell = (value: unknown) => (typeof value === 'string' && guard ? guarded(value) : cellText(value));
  return stringify([columns, ...rows.map((row) => columns.map((name) => cell(row[name])))], { record_delimiter: '\n' });
}

function tableText(rows: readonly AnswerRow[]): string {
  const columns = listColumns(rows);
  return columns.length === 0 ? '' : formatTable(rows, Object.fromEntries(columns.map((name) => [name, (row: AnswerRow) => row[name]])));
}
