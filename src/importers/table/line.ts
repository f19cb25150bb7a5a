/** The values of one row and the line on which it begins (in a workbook: the row of the sheet). */
export interface Line {
  readonly line: number;
  readonly values: readonly string[];
  /** Why the row cannot be taken, where its form is at fault. */
  readonly fault?: string;
  /** Which column is at fault, counted from 0, where it is one. */
  readonly faultAt?: number;
}

/** Whether there is nothing in the row: spreadsheets write rows of delimiters alone below their data. */
export function isBlank(values: readonly string[]): boolean {
  return values.every((value) => value.trim() === '');
}
