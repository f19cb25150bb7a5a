/** Passes the files of an export to the target: joins small parts, and counts and hashes every byte. */
import { createHash, type Hash } from 'node:crypto';
import type { WrittenFile } from '../exporters/manifest';
import type { ExportTarget } from './export-target';

/** The number of characters that are collected before they are sent. */
const MIN_SENT_LENGTH = 65_536;

interface OpenFile {
  readonly hash: Hash;
  bytes: number;
  /** Joined when they are sent, because a string built by concatenation keeps every piece in memory. */
  texts: string[];
  length: number;
}

export class HashedFiles {
  private readonly files = new Map<string, OpenFile>();

  constructor(private readonly target: ExportTarget) {}

  /** Resolves immediately until enough is collected, and then when the target has accepted it. */
  async write(file: string, part: string | Uint8Array): Promise<void> {
    const open = this.getFile(file);
    if (typeof part !== 'string') {
      await this.send(file, open);
      return this.sendBytes(file, open, part);
    }
    open.texts.push(part);
    open.length += part.length;
    if (open.length >= MIN_SENT_LENGTH) await this.send(file, open);
  }

  /** Sends what is left, and returns the files sorted by name. */
  async end(): Promise<WrittenFile[]> {
    for (const [file, open] of this.files) await this.send(file, open);
    const written = [...this.files].map(([name, { bytes, hash }]) => ({ name, bytes, sha256: hash.digest('hex') }));
    return written.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private getFile(file: string): OpenFile {
    const open = this.files.get(file) ?? { hash: createHash('sha256'), bytes: 0, texts: [], length: 0 };
    this.files.set(file, open);
    return open;
  }

  private async send(file: string, open: OpenFile): Promise<void> {
    if (open.length === 0) return;
    const bytes = Buffer.from(open.texts.join(''), 'utf8');
    open.texts = [];
    open.length = 0;
    await this.sendBytes(file, open, bytes);
  }

  private async sendBytes(file: string, open: OpenFile, bytes: Uint8Array): Promise<void> {
    open.hash.update(bytes);
    open.bytes += bytes.byteLength;
    await this.target.write(file, bytes);
  }
}
