/** Writes a set of files, including the manifest, into a new folder. The folder appears when all files are complete. */
import { type FileHandle, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ExportTarget } from '../../export/export-target';
import { syncFolder } from './partial-file';

export const MANIFEST = 'manifest.json';

export class FolderTarget implements ExportTarget {
  private readonly path: string;
  private readonly partial: string;
  private readonly files = new Map<string, FileHandle>();
  private created = false;

  /** `path` must not exist, or must be an empty folder. */
  constructor(path: string) {
    this.path = resolve(path);
    this.partial = join(dirname(this.path), `.${basename(this.path)}.${process.pid}.partial`);
  }

  async write(file: string, bytes: Uint8Array): Promise<void> {
    const handle = this.files.get(file) ?? (await this.openFile(file));
    await handle.writeFile(bytes);
  }

  async finish(manifest: string): Promise<void> {
    await this.write(MANIFEST, Buffer.from(manifest));
    for (const handle of this.files.values()) {
      await handle.sync();
      await handle.close();
    }
    await syncFolder(this.partial);
    // An empty folder at this path is replaced; a folder with files is not, and the renaming fails.
    await rmdir(this.path).catch(() => {});
    await rename(this.partial, this.path);
    await syncFolder(dirname(this.path));
  }

  async abandon(): Promise<void> {
    for (const handle of this.files.values()) await handle.close().catch(() => {});
    await rm(this.partial, { recursive: true, force: true });
  }

  private async openFile(file: string): Promise<FileHandle> {
    if (!this.created) {
      await rm(this.partial, { recursive: true, force: true });
      await mkdir(this.partial);
      this.created = true;
    }
    const handle = await open(join(this.partial, file), 'wx');
    this.files.set(file, handle);
    return handle;
  }
}
