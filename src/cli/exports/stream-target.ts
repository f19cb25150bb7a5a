/** An export to standard output, for pipes. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { ExportTarget } from '../../export/export-target';
import { ExpectedFailure } from '../expected-failure';

/** Writes to the stream and waits until it accepts more. */
export class StreamTarget implements ExportTarget {
  private closed: Error | null = null;

  constructor(private readonly out: Writable) {
    // The reader may disconnect at any time; without a listener that would end the process.
    out.on('error', this.onError);
  }

  async write(_: string, bytes: Uint8Array): Promise<void> {
    this.assertOpen();
    if (!this.out.write(bytes)) await once(this.out, 'drain').catch(() => {});
    this.assertOpen();
  }

  async finish(): Promise<void> {
    this.out.off('error', this.onError);
  }

  async abandon(): Promise<void> {}

  private readonly onError = (error: Error): void => {
    this.closed = error;
  };

  private assertOpen(): void {
    if (this.closed)
      throw new ExpectedFailure(`--out: the output was closed before its end (${this.closed.message}).`, { cause: this.closed });
  }
}
