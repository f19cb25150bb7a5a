/** A value in a mapping: a text with {columns}, a column of words with meanings, a date in another form, or an actor by a code. */

import { entityKindOfId } from '../../domain/entity-kinds';
import { readEdtfDate } from '../../model/edtf-date';
import { isEntityId } from '../../model/ids';
import type { FactEmitter } from '../emitter/fact-emitter';
import { toSlug } from '../ids';
import { RowRejected } from '../row-rejected';
import type { Row } from '../table/row';
import { type DateForm, readInForm } from './date-form';

/** A text with columns in it: `visit-{number}`. */
export interface TemplateValue {
  readonly kind: 'template';
  readonly parts: readonly (string | { readonly column: string })[];
}
/** A column of words, and the meaning of each. */
export interface TranslatedValue {
  readonly kind: 'translated';
  readonly column: string;
  readonly means: Readonly<Record<string, string>>;
}
/** A column of dates in a form other than EDTF. */
export interface DateValue {
  readonly kind: 'date';
  readonly column: string;
  readonly form: DateForm;
}
/** A column of codes (or names) of actors, and the date on which the code is looked up. */
export interface ActorValue {
  readonly kind: 'actor';
  readonly column: string;
  readonly scheme: string;
  readonly on: Exclude<CellValue, ActorValue> | null;
}
export type CellValue = TemplateValue | TranslatedValue | DateValue | ActorValue;

/** The columns that a value reads. */
export function listColumns(value: CellValue): string[] {
  if (value.kind === 'template') return value.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.column]));
  return value.kind === 'actor' && value.on ? [value.column, ...listColumns(value.on)] : [value.column];
}

/** The text of the value in a row; "" if all its columns are empty. @throws RowRejected */
export function textIn(value: CellValue, row: Row, emitter: FactEmitter): string {
  switch (value.kind) {
    case 'template':
      return fillTemplate(value, row, (cell) => cell);
    case 'translated':
      return row.at(value.column) === '' ? '' : row.oneOf(value.column, value.means);
    case 'date':
      return row.at(value.column) === '' ? '' : readInForm(row, value.column, value.form);
    case 'actor':
      return emitter.holder(value.scheme, row.text(value.column), value.on === null ? null : dateIn(value.on, row, emitter), value.column);
  }
}

/**
 * The date (EDTF) of the value in a row; null if all its columns are empty.
 * @throws RowRejected, which names the column, if the value is not a date.
 */
export function dateIn(value: CellValue, row: Row, emitter: FactEmitter): string | null {
  const text = textIn(value, row, emitter);
  if (text === '') return null;
  try {
    return readEdtfDate(text).text;
  } catch (error) {
    throw new RowRejected(listColumns(value).join(', ') || null, text, (error as Error).message);
  }
}

/**
 * The id of the value in a row: cells become parts of an id. A value that is a single column may hold complete ids.
 * @throws RowRejected if one of its cells is empty, has no letter and no digit, or holds a complete id after a kind.
 */
export function idIn(value: CellValue, row: Row, emitter: FactEmitter): string {
  if (value.kind !== 'template') return textIn(value, row, emitter);
  const last = value.parts.at(-1);
  const before = value.parts.slice(0, -1).join('');
  // Only a column that is all of the value, or all of it but the kind, can hold a complete id.
  if (typeof last === 'object' && /^(?:[a-z]+:)?$/.test(before) && isCompleteId(row.at(last.column))) {
    if (before === '') return emitter.actor(row.at(last.column));
    row.reject(last.column, `is a complete id. Accepted: the part after the colon, or "{${last.column}}" alone in the mapping.`);
  }
  const id = value.parts.map((part) => (typeof part === 'string' ? part : keyPart(row, part.column))).join('');
  return emitter.actor(id);
}

const isCompleteId = (cell: string): boolean => isEntityId(cell) && entityKindOfId(cell) !== undefined;

function keyPart(row: Row, column: string): string {
  return toSlug(row.text(column)) || row.reject(column, 'leaves nothing for an id. Accepted: a value with letters or digits.');
}

function fillTemplate({ parts }: TemplateValue, row: Row, use: (cell: string) => string): string {
  const cells = parts.map((part) => (typeof part === 'string' ? part : use(row.at(part.column))));
  const columns = parts.filter((part) => typeof part !== 'string');
  return columns.length > 0 && columns.every((part) => row.at((part as { column: string }).column) === '') ? '' : cells.join('');
}
