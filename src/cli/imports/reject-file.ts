/** Rejected rows, written down as they are met: file and line, column, value, reason. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { RejectedRow } from '../../importers/telling/tell-row';

/** A CSV file that is made with the first rejected row; without one there is no file. */
export class RejectFile {
  private stream: WriteStream | null = null;

  constructor(readonly path: string | null) {}

  write({ place, column, value, reason }: RejectedRow): void {
    if (this.path === null) return;
    if (this.stream === null) {
      this.stream = createWriteStream(this.path);
      this.stream.write(line(['file', 'line', 'column', 'value', 'reason']));
    }
    const colon = place.lastIndexOf(':');
    this.stream.write(line([place.slice(0, colon), place.slice(colon + 1), column ?? '', value ?? '', reason]));
  }

  /** Whether anything was written; resolves once it is on disk. */
  async close(): Promise<boolean> {
    if (this.stream === null) return false;
    this.stream.end();
    await finished(this.stream);
    return true;
  }
}

/** A value that a spreadsheet would take for a formula is marked as text. */
function line(values: readonly string[]): string {
  return stringify([values as string[]], { escape_formulas: true });
}
