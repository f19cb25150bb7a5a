/** A file that appears under its name only when it is complete: it is written beside that name, forced to disk, and renamed. */
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Opens a new file for writing; tests use another function. */
export type OpenFile = (path: string) => Promise<FileHandle>;

const openNew: OpenFile = (path) => open(path, 'wx');

export class PartialFile {
  private constructor(
    readonly path: string,
    private readonly partial: string,
    private readonly handle: FileHandle,
  ) {}

  /** `path` is the final name; its folder must exist. */
  static async create(path: string, openFile: OpenFile = openNew): Promise<PartialFile> {
    const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
    await rm(partial, { force: true });
    return new PartialFile(path, partial, await openFile(partial));
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.handle.writeFile(bytes);
  }

  /** The file is complete on disk, but not yet under its name. */
  async complete(): Promise<void> {
    await this.handle.sync();
    await this.handle.close();
  }

  /** Moves the file to its name, in place of what was there. */
  async appear(): Promise<void> {
    await rename(this.partial, this.path);
    await syncFolder(dirname(this.path));
  }

  async remove(): Promise<void> {
    await this.handle.close().catch(() => {});
    await rm(this.partial, { force: true });
  }
}

/** Forces names to disk. Some file systems cannot open a folder, and do not need this. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
