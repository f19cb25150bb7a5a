/** Rejected rows, written down as they are met: file and line, column, value, reason. */
import { accessSync, closeSync, constants, existsSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { InvalidArgument } from '../../errors';
import type { RejectedRow } from '../../importers/telling/tell-row';

/** A CSV file that is made with the first rejected row; without one there is no file. */
export class RejectFile {
  private file: number | null = null;
  private written = false;

  /** @throws InvalidArgument where it could not be written: better before an import than in the middle of one. */
  constructor(readonly path: string | null) {
    if (path !== null) this.writing(path, () => accessSync(existsSync(path) ? path : dirname(path), constants.W_OK));
  }

  /** @throws InvalidArgument where nothing can be written any more. */
  write({ place, column, value, reason }: RejectedRow): void {
    const { path } = this;
    if (path === null) return;
    this.writing(path, () => {
      if (!this.written) this.file = openSync(path, 'w');
      const head = this.written ? '' : line(['file', 'line', 'column', 'value', 'reason']);
      const colon = place.lastIndexOf(':');
      writeSync(this.file!, `${head}${line([place.slice(0, colon), place.slice(colon + 1), column ?? '', value ?? '', reason])}`);
      this.written = true;
    });
  }

  /** Whether anything was written; it is on disk then. */
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

/** A value that a spreadsheet would take for a formula is marked as text. */
function line(values: readonly string[]): string {
  return stringify([values as string[]], { escape_formulas: true });
}
