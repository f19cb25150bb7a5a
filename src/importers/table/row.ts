/** One row of a table, with its place. Every value is a text as in the file, trimmed. */
import type { SourceLocation } from '../../model/fact';
import { RowRejected } from '../row-rejected';

export class Row {
  constructor(
    private readonly columns: ReadonlyMap<string, number>,
    private readonly values: readonly string[],
    /** `file:line`, the line on which the row begins. */
    readonly place: SourceLocation,
  ) {}

  /** The complete row, as it is in the file. */
  get cells(): readonly string[] {
    return this.values;
  }

  /** The value; "" if the column is empty or absent. */
  at(column: string): string {
    const index = this.columns.get(column);
    return index === undefined ? '' : (this.values[index] ?? '').trim();
  }

  /** The value including the spaces around it; "" if the column is absent. */
  exact(column: string): string {
    return this.values[this.columns.get(column) ?? -1] ?? '';
  }

  /** The value; null if it is empty. */
  optional(column: string): string | null {
    return this.at(column) || null;
  }

  /** @throws RowRejected if the column is empty. */
  text(column: string): string {
    const value = this.at(column);
    if (value === '') this.reject(column, 'is empty. Accepted: a value.');
    return value;
  }

  /** @throws RowRejected if the value is not an integer. */
  integer(column: string): number {
    const value = this.text(column);
    if (!/^-?\d{1,15}$/.test(value)) this.reject(column, 'is not a whole number.');
    return Number(value);
  }

  /** The meaning of the value, by `meanings`. @throws RowRejected for another value. */
  oneOf<T>(column: string, meanings: Readonly<Record<string, T>>): T {
    const value = this.at(column);
    if (!Object.hasOwn(meanings, value)) this.reject(column, `is not known. Accepted: ${Object.keys(meanings).join(', ')}.`);
    return meanings[value] as T;
  }

  /** @throws RowRejected always, quoting the column's value. */
  reject(column: string, reason: string): never {
    throw new RowRejected(column, this.at(column), reason);
  }
}
