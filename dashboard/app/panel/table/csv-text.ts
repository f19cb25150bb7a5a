/** Rows as CSV. */

export interface TextColumn<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
}

/** CSV as RFC 4180 has it; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvText<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
