/** The values of one row and the line on which it begins (in a workbook: the row of the sheet). */
export interface Line {
  readonly line: number;
  readonly values: readonly string[];
  /** Why the row cannot be read, if its form is at fault. */
  readonly fault?: string;
  /** The column at fault, counted from 0, if it is one column. */
  readonly faultAt?: number;
}

/** Whether the row has no values: spreadsheets write rows with only delimiters below their data. */
export function isBlank(values: readonly string[]): boolean {
  return values.every((value) => value.trim() === '');
}
