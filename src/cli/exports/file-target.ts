/** An export into one file, with its manifest beside it. */
import { required } from '../../errors';
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
    const file = required(this.file, 'the file of the export');
    await Promise.all([file.complete(), this.manifest.complete()]);
    await file.appear();
    await this.manifest.appear();
  }

  async abandon(): Promise<void> {
    await Promise.all([this.file?.remove(), this.manifest?.remove()]);
  }
}
