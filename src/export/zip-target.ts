/**
 * Writes an export as one zip that includes the manifest. Files whose parts alternate wait on disk until all are complete; the zip itself
 * is streamed.
 */

import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { required } from '../errors';
import type { ExportTarget } from './export-target';

/** The same for every zip, so that the same files make the same zip. Zip times begin in 1980 and have no time zone. */
const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

export class ZipTarget implements ExportTarget {
  private folder: string | null = null;
  private readonly files = new Map<string, FileHandle>();

  /** `deliver` receives the complete zip as a stream, and resolves when all of it was delivered. */
  constructor(private readonly deliver: (zip: Readable) => Promise<void>) {}

  async write(file: string, bytes: Uint8Array): Promise<void> {
    const handle = this.files.get(file) ?? (await this.openFile(file));
    await handle.writeFile(bytes);
  }

  async finish(manifest: string): Promise<void> {
    const zip = new ZipFile();
    for (const [file, handle] of this.files) {
      await handle.close();
      zip.addFile(join(required(this.folder, 'the folder of the files'), file), file, ENTRY);
    }
    zip.addBuffer(Buffer.from(manifest), 'manifest.json', ENTRY);
    zip.end();
    const stream = zip.outputStream as Readable;
    zip.on('error', (error) => stream.destroy(error as Error));
    await this.deliver(stream);
    await this.clear();
  }

  async abandon(): Promise<void> {
    for (const handle of this.files.values()) await handle.close().catch(() => {});
    await this.clear();
  }

  private async openFile(file: string): Promise<FileHandle> {
    this.folder ??= await mkdtemp(join(tmpdir(), 'entente-export-'));
    const handle = await open(join(this.folder, file), 'wx', 0o600);
    this.files.set(file, handle);
    return handle;
  }

  private async clear(): Promise<void> {
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }
}
