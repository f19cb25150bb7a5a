/** Lines of CSV (RFC 4180, ends of lines as \n): a cell is quoted only where a reader would take something in it for a sign of the format. */

const SIGN = /[",\n\r]/;

/** A cell as it stands in a line; null is an empty one. */
export function csvCell(text: string | null): string {
  if (text === null) return '';
  return SIGN.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines that wait until enough of them can leave together. They are joined, not added up: that would keep every piece of text alive. */
export class CsvLines {
  private lines: string[] = [];

  get waiting(): number {
    return this.lines.length;
  }

  /** `cells` are as `csvCell` makes them. */
  add(cells: readonly string[]): void {
    this.lines.push(cells.join(','));
  }

  /** All that waited, each with its end. */
  take(): string {
    const text = this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`;
    this.lines = [];
    return text;
  }
}
