/** An export into one file, with its manifest beside it. */
import type { ExportTarget } from '../../export/export-target';
import { type OpenFile, PartialFile } from './partial-file';

/** Path of the manifest of a file. */
export function manifestPathFor(path: string): string {
  return `${path}.manifest.json`;
}

export class FileTarget implements ExportTarget {
  private file: PartialFile | null = null;
  private manifest: PartialFile | null = null;

  constructor(
    private readonly path: string,
    private readonly openFile?: OpenFile,
  ) {}

  async write(_: string, bytes: Uint8Array): Promise<void> {
    this.file ??= await PartialFile.create(this.path, this.openFile);
    await this.file.write(bytes);
  }

  async finish(manifest: string): Promise<void> {
    await this.write('', Buffer.alloc(0));
    this.manifest = await PartialFile.create(manifestPathFor(this.path));
    await this.manifest.write(Buffer.from(manifest));
    await Promise.all([this.file!.complete(), this.manifest.complete()]);
    await this.file!.appear();
    await this.manifest.appear();
  }

  async abandon(): Promise<void> {
    await Promise.all([this.file?.remove(), this.manifest?.remove()]);
  }
}
