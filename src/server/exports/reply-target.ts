/**
 * Sends an export as the body of an answer. Before the first byte a failure has its own answer; after it, only a closed connection shows
 * the failure.
 */
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { required } from '../../errors';
import type { ExportTarget } from '../../export/export-target';
import type { Manifest } from '../../exporters/manifest';
import { limitStall, writeWithinStall } from '../connections/stalled-readers';

/** Headers after the body, by which a reader can check that the body is complete: the digest of the file, and its number of bytes. */
const TRAILERS = ['x-entente-sha256', 'x-entente-bytes'] as const;

export interface Delivery {
  readonly signal: AbortSignal;
  /** Milliseconds after which a client that reads nothing is disconnected. */
  readonly stallMs: number;
}

export class ReplyTarget implements ExportTarget {
  private begun = false;

  constructor(
    private readonly reply: FastifyReply,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly delivery: Delivery,
  ) {}

  async write(_: string, bytes: Uint8Array): Promise<void> {
    this.begin({ trailer: TRAILERS.join(', ') });
    await this.send(bytes);
  }

  async finish(manifest: string): Promise<void> {
    const file = required((JSON.parse(manifest) as Manifest).files[0], 'the file of the export');
    this.begin({ trailer: TRAILERS.join(', ') });
    this.reply.raw.addTrailers({ [TRAILERS[0]]: file.sha256, [TRAILERS[1]]: String(file.bytes) });
    this.end();
  }

  async abandon(): Promise<void> {
    if (this.begun) this.reply.raw.destroy();
  }

  /** Sends a zip in place of the file; a zip shows by itself whether it is complete. */
  async deliver(zip: Readable): Promise<void> {
    this.begin({});
    for await (const bytes of zip) await this.send(bytes as Uint8Array);
    this.end();
  }

  private begin(extraHeaders: Readonly<Record<string, string>>): void {
    if (this.begun) return;
    this.begun = true;
    this.reply.hijack();
    this.reply.raw.writeHead(200, { ...(this.reply.getHeaders() as Record<string, string>), ...this.headers, ...extraHeaders });
  }

  private async send(bytes: Uint8Array): Promise<void> {
    await writeWithinStall(this.reply.raw, bytes, this.delivery);
  }

  /** The client must also read in time what is still in memory. */
  private end(): void {
    limitStall(this.reply.raw, this.delivery.stallMs);
    this.reply.raw.end();
  }
}
