/** Reads a value of a mapping from YAML. */

import { describeLocated, type Located, type LocatedMap, textAt, toPlain } from '../../model/items/located';
import { didYouMean } from '../../model/nearest';
import { shippedIdentity } from '../identity/identity';
import type { FileProblems } from '../seed/read-yaml';
import type { ActorValue, CellValue, TemplateValue } from './cell-value';
import { DATE_FORMS, type DateForm } from './date-form';

const KEYS = ['column', 'means', 'form', 'code', 'on'] as const;

/** The value; null if a problem was reported. */
export function readCellValue(located: Located, found: FileProblems): CellValue | null {
  if (located.kind === 'scalar' && located.value !== null) return template(String(located.value), located.line, found);
  if (located.kind === 'map') return readColumnValue(located, found);
  found.report(located.line, `${describeLocated(located)} is not a value. Accepted: a text with {columns}, or { column: ... }.`);
  return null;
}

/** Splits `visit-{number}` into its parts. */
function template(text: string, line: number, found: FileProblems): TemplateValue | null {
  const parts: (string | { column: string })[] = [];
  for (const [index, piece] of text.split(/[{}]/).entries()) {
    if (index % 2 === 1) parts.push({ column: piece.trim() });
    else if (piece !== '') parts.push(piece);
  }
  const braces = text.replace(/[^{}]/g, '');
  if (braces === '{}'.repeat(braces.length / 2) && !parts.some((part) => typeof part !== 'string' && part.column === ''))
    return { kind: 'template', parts };
  found.report(line, `"${text}" has braces that do not pair. Accepted: {column} around the name of a column.`);
  return null;
}

function readColumnValue(map: LocatedMap, found: FileProblems): CellValue | null {
  for (const [name, { line }] of map.entries) {
    if (!(KEYS as readonly string[]).includes(name))
      found.report(line, `unknown key "${name}".${didYouMean(name, KEYS)} Accepted: ${KEYS.join(', ')}.`);
  }
  const column = textAt(map, 'column');
  if (column === null) {
    found.report(map.line, 'the value names no column. Accepted: { column: ..., ... }.');
    return null;
  }
  const scheme = textAt(map, 'code');
  if (scheme !== null) return readActor(map, column, scheme, found);
  const means = map.entries.get('means');
  if (means) return readMeans(column, means.value, found);
  const form = map.entries.get('form');
  if (!form) return { kind: 'template', parts: [{ column }] };
  const name = String(form.value.kind === 'scalar' ? form.value.value : '');
  if ((DATE_FORMS as readonly string[]).includes(name)) return { kind: 'date', column, form: name as DateForm };
  found.report(form.line, `form: ${describeLocated(form.value)} is not a date form. Accepted: ${DATE_FORMS.join(', ')}.`);
  return null;
}

function readActor(map: LocatedMap, column: string, scheme: string, found: FileProblems): ActorValue {
  const known = shippedIdentity().schemes();
  const line = map.entries.get('code')?.line ?? map.line;
  if (!known.includes(scheme))
    found.report(line, `code: "${scheme}" is not a scheme of codes.${didYouMean(scheme, known)} Accepted: ${known.join(', ')}.`);
  return { kind: 'actor', column, scheme, on: readOn(map, found) };
}

/** A date in any of the forms that `start` can have. */
function readOn(map: LocatedMap, found: FileProblems): ActorValue['on'] {
  const on = map.entries.get('on');
  if (!on) return null;
  const value = readCellValue(on.value, found);
  if (value?.kind !== 'actor') return value;
  found.report(on.line, 'on: an actor is not a date. Accepted: a text with {columns}, or { column: ..., form: ... }.');
  return null;
}

function readMeans(column: string, means: Located, found: FileProblems): CellValue | null {
  if (means.kind !== 'map') {
    found.report(means.line, `means: ${describeLocated(means)} is not a map from words to their meanings.`);
    return null;
  }
  const words = Object.entries(toPlain(means) as Record<string, unknown>).map(([word, meaning]) => [word, String(meaning)]);
  return { kind: 'translated', column, means: Object.fromEntries(words) };
}
