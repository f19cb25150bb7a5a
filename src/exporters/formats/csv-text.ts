/** Lines of CSV (RFC 4180, lines end with \n). A cell is quoted only if it contains a character that has a meaning in CSV. */

const SIGN = /[",\n\r]/;

/** A cell as it is written in a line; null becomes an empty cell. */
export function csvCell(text: string | null): string {
  if (text === null) return '';
  return SIGN.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Lines that wait until there are enough to write together. They are joined once: repeated concatenation would keep every piece of text in
 * memory.
 */
export class CsvLines {
  private lines: string[] = [];

  get waiting(): number {
    return this.lines.length;
  }

  /** `cells` must already be written by `csvCell`. */
  add(cells: readonly string[]): void {
    this.lines.push(cells.join(','));
  }

  /** All waiting lines, each with its line end. */
  take(): string {
    const text = this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`;
    this.lines = [];
    return text;
  }
}
