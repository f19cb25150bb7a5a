/** The values of one row and the line on which it begins (in a workbook: the row of the sheet). */
export interface Line {
  readonly line: number;
  readonly values: readonly string[];
  /** Why the row cannot be taken, where its form is at fault. */
  readonly fault?: string;
}
