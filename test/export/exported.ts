/** Runs exports into memory. */
import type { Database } from '../../src/database/database';
import { type ArgumentValues, readExportRequest } from '../../src/export/export-request';
import type { ExportTarget } from '../../src/export/export-target';
import { runExport } from '../../src/export/run-export';
import type { Manifest } from '../../src/exporters/manifest';

/** A target that keeps the written files and the manifest in memory. */
export class MemoryTarget implements ExportTarget {
  readonly parts = new Map<string, Buffer[]>();
  manifest: string | null = null;
  abandoned = false;

  async write(file: string, bytes: Uint8Array): Promise<void> {
    this.parts.set(file, [...(this.parts.get(file) ?? []), Buffer.from(bytes)]);
  }

  async finish(manifest: string): Promise<void> {
    this.manifest = manifest;
  }

  async abandon(): Promise<void> {
    this.abandoned = true;
  }
}

export interface Exported {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly manifest: Manifest;
}

/** Runs an export and returns its files and its manifest. */
export async function exported(db: Database, format: string, values: ArgumentValues): Promise<Exported> {
  const target = new MemoryTarget();
  const manifest = await runExport(db, readExportRequest(format, values), target, { version: '0.0.0-test' });
  return { files: new Map([...target.parts].map(([file, parts]) => [file, Buffer.concat(parts)])), manifest };
}
