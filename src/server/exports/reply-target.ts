/** An export as the body of an answer. Until the first byte a failure is an answer of its own; after it, only a cut connection can tell. */
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { ExportTarget } from '../../export/export-target';
import type { Manifest } from '../../exporters/manifest';
import { limitStall, writeWithinStall } from '../connections/stalled-readers';

/** Headers after the body, by which a reader can tell that it is whole: the digest of the file, and how many bytes it has. */
const TRAILERS = ['x-entente-sha256', 'x-entente-bytes'] as const;

export interface Delivery {
  readonly signal: AbortSignal;
  /** Milliseconds after which a client that takes nothing is dropped. */
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
    const [file] = (JSON.parse(manifest) as Manifest).files;
    this.begin({ trailer: TRAILERS.join(', ') });
    this.reply.raw.addTrailers({ [TRAILERS[0]]: file!.sha256, [TRAILERS[1]]: String(file!.bytes) });
    this.end();
  }

  async abandon(): Promise<void> {
    if (this.begun) this.reply.raw.destroy();
  }

  /** A zip in place of the file; it tells by itself whether it is whole. */
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

  /** What is still in memory must be taken in time too. */
  private end(): void {
    limitStall(this.reply.raw, this.delivery.stallMs);
    this.reply.raw.end();
  }
}
