/** Rows as CSV. */

export interface TextColumn<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
}

/** CSV by RFC 4180. A cell that a spreadsheet would read as a formula gets a leading apostrophe. */
export function csvText<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
