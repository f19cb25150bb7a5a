/** Writes rejected rows as they are found: file and line, column, value, reason, and the row itself. */
import { accessSync, closeSync, constants, existsSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { InvalidArgument, required } from '../../errors';
import type { RejectedRow } from '../../importers/emitter/read-row';

/** A CSV file that is created with the first rejected row. */
export class RejectFile {
  private file: number | null = null;
  private written = false;

  /** @throws InvalidArgument if the file cannot be written: it is better to fail before an import than during it */
  constructor(readonly path: string | null) {
    if (path !== null) this.writing(path, () => accessSync(existsSync(path) ? path : dirname(path), constants.W_OK));
  }

  /** @throws InvalidArgument if the file can no longer be written */
  write({ place, column, value, reason, row }: RejectedRow): void {
    const { path } = this;
    if (path === null) return;
    this.writing(path, () => {
      if (!this.written) this.file = openSync(path, 'w');
      const head = this.written ? '' : line(['file', 'line', 'column', 'value', 'reason', 'row']);
      const colon = place.lastIndexOf(':');
      const cells = [place.slice(0, colon), place.slice(colon + 1), column, value ?? '', reason, asCsv(row)];
      writeFileSync(required(this.file, 'the file of rejected rows'), `${head}${line(cells)}`);
      this.written = true;
    });
  }

  /** Whether anything was written; it is then on disk. */
  close(): boolean {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    return this.written;
  }

  private writing(path: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      throw new InvalidArgument(
        `--rejects: "${path}" cannot be written (${(error as NodeJS.ErrnoException).code}). Accepted: a file in a folder that is there and may be written to.`,
        { cause: error },
      );
    }
  }
}

/** The row as one line of CSV, so that a person can correct it and import it again. */
function asCsv(row: readonly string[]): string {
  return stringify([row as string[]]).slice(0, -1);
}

/** A value that a spreadsheet would read as a formula is marked as text. */
function line(values: readonly string[]): string {
  return stringify([values as string[]], { escape_formulas: true });
}
