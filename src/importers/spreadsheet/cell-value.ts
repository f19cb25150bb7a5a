/** What a mapping says a value is: a text with {columns} in it, a column whose words are translated, a date in another form, or an actor by a code. */

import { readEdtfDate } from '../../model/edtf-date';
import { slugOf } from '../ids';
import { RowRejected } from '../row-rejected';
import type { Row } from '../table/row';
import type { Telling } from '../telling/telling';
import { type DateForm, readInForm } from './date-form';

/** A text of which parts are columns: `visit-{number}`. */
export interface TemplateValue {
  readonly kind: 'template';
  readonly parts: readonly (string | { readonly column: string })[];
}
/** A column's words and what each means here. */
export interface TranslatedValue {
  readonly kind: 'translated';
  readonly column: string;
  readonly means: Readonly<Record<string, string>>;
}
/** A column of dates written otherwise than EDTF. */
export interface DateValue {
  readonly kind: 'date';
  readonly column: string;
  readonly form: DateForm;
}
/** A column of codes (or names) of actors, and the date on which a code is read. */
export interface ActorValue {
  readonly kind: 'actor';
  readonly column: string;
  readonly scheme: string;
  readonly on: Exclude<CellValue, ActorValue> | null;
}
export type CellValue = TemplateValue | TranslatedValue | DateValue | ActorValue;

/** The columns that a value reads. */
export function columnsOf(value: CellValue): string[] {
  if (value.kind === 'template') return value.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.column]));
  return value.kind === 'actor' && value.on ? [value.column, ...columnsOf(value.on)] : [value.column];
}

/** The text that the value comes to in a row; "" where every column in it is empty. @throws RowRejected */
export function textIn(value: CellValue, row: Row, telling: Telling): string {
  switch (value.kind) {
    case 'template':
      return filled(value, row, (cell) => cell);
    case 'translated':
      return row.at(value.column) === '' ? '' : row.oneOf(value.column, value.means);
    case 'date':
      return row.at(value.column) === '' ? '' : readInForm(row, value.column, value.form);
    case 'actor':
      return telling.holder(value.scheme, row.text(value.column), value.on === null ? null : dateIn(value.on, row, telling), value.column);
  }
}

/** The date (EDTF) that the value comes to; null where every column in it is empty. @throws RowRejected, which names the column, for what is not a date. */
export function dateIn(value: CellValue, row: Row, telling: Telling): string | null {
  const text = textIn(value, row, telling);
  if (text === '') return null;
  try {
    return readEdtfDate(text).text;
  } catch (error) {
    throw new RowRejected(columnsOf(value).join(', ') || null, text, (error as Error).message);
  }
}

/** The id that the value comes to: cells become parts of an id. @throws RowRejected where a cell in it is empty, or holds no letter and no digit. */
export function idIn(value: CellValue, row: Row, telling: Telling): string {
  if (value.kind !== 'template') return textIn(value, row, telling);
  const id = value.parts.map((part) => (typeof part === 'string' ? part : keyPart(row, part.column))).join('');
  return telling.actor(id);
}

function keyPart(row: Row, column: string): string {
  return slugOf(row.text(column)) || row.reject(column, 'leaves nothing for an id. Accepted: a value with letters or digits.');
}

function filled({ parts }: TemplateValue, row: Row, use: (cell: string) => string): string {
  const cells = parts.map((part) => (typeof part === 'string' ? part : use(row.at(part.column))));
  const columns = parts.filter((part) => typeof part !== 'string');
  return columns.length > 0 && columns.every((part) => row.at((part as { column: string }).column) === '') ? '' : cells.join('');
}
