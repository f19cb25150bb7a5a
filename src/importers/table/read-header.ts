/** Reads a header: the position of each column. */
import { didYouMean } from '../../model/nearest';
import { fileProblem } from './file-problem';

/** The position of each column. @throws InvalidFact if a name occurs twice. */
export function readHeader(values: readonly string[], file: string, line: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    const name = value.trim();
    if (name === '') continue;
    if (columns.has(name)) throw fileProblem(file, line, `the column "${name}" is twice in the header. Accepted: each name once.`);
    columns.set(name, index);
  }
  return columns;
}

/** The expected columns that are missing. */
export function missingColumns(columns: ReadonlyMap<string, number>, expected: readonly string[]): string[] {
  return expected.filter((name) => !columns.has(name));
}

/** The maximum number of columns named in a message. */
const MAX_NAMED = 20;

/** `the column "ccode" is missing. Did you mean "ccode1"?` for each missing column, then the columns in the header. */
export function describeMissing(columns: ReadonlyMap<string, number>, missing: readonly string[]): string {
  const lacks = missing.map((name) => `the column "${name}" is missing.${didYouMean(name, columns.keys())}`).join(' And ');
  const has = [...columns.keys()].slice(0, MAX_NAMED).join(', ');
  return `${lacks} The header has: ${has}${columns.size > MAX_NAMED ? `, and ${columns.size - MAX_NAMED} more` : ''}.`;
}
