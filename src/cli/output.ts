/** Data goes to stdout as JSON, messages to people go to stderr. A list is a table if stdout is a terminal. */
import { type Columns, formatTable } from './rows/format-table';

/** Prints data, for programs. */
export function print(data: unknown): void {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

/** Prints a list: everything as JSON, or, at a terminal, a table of these columns. */
export function printList<T>(list: readonly T[], columns: Columns<T>): void {
  if (process.stdout.isTTY) process.stdout.write(formatTable(list, columns, process.stdout.columns || 100));
  else print(list);
}

/** Prints a message for the person at the screen. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
