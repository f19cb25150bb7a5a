/** An export to standard output, for pipes. */
import type { Writable } from 'node:stream';
import type { ExportTarget } from '../../export/export-target';
import { ExpectedFailure } from '../expected-failure';

/** Writes to the stream, and waits until each part has been written. */
export class StreamTarget implements ExportTarget {
  constructor(private readonly out: Writable) {
    // The reader may disconnect at any time; without a listener that would end the process. `write` reports the error.
    out.on('error', ignore);
  }

  async write(_: string, bytes: Uint8Array): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        this.out.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
    } catch (error) {
      const why = (error as Error).message;
      throw new ExpectedFailure(`--out: the export could not be written to its end: ${why}. What was written of it is not complete.`, {
        cause: error,
      });
    }
  }

  async finish(): Promise<void> {
    this.out.off('error', ignore);
  }

  async abandon(): Promise<void> {}
}

const ignore = (): void => {};
