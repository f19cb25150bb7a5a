/** Data goes to stdout as JSON, words to people go to stderr. A list is a table where people look at stdout. */
import { type Columns, formatTable } from './rows/format-table';

/** Prints data, for programs. */
export function print(data: unknown): void {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

/** Prints a list: all of it as JSON, or, at a terminal, a table of these columns. */
export function printList<T>(list: readonly T[], columns: Columns<T>): void {
  if (process.stdout.isTTY) process.stdout.write(formatTable(list, columns, process.stdout.columns || 100));
  else print(list);
}

/** Says something to whoever sits before the screen. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
