/** Asks an export again and compares: the files as they lie there, and what the database answers now, with what the manifest says. */
import type { Database } from '../../database/database';
import { readExportRequest } from '../../export/export-request';
import type { ExportTarget } from '../../export/export-target';
import { runExport } from '../../export/run-export';
import { packageVersion } from '../package-version';
import { exportedAt } from './exported-at';

/** Of one file: its digest in the manifest (null: not told of), as it lies there (null: not there; BROKEN), and asked again (null: not written). */
export interface VerifiedFile {
  readonly name: string;
  readonly manifest: string | null;
  readonly disk: string | null;
  readonly again: string | null;
}

/** Takes everything and keeps nothing: `runExport` has hashed it by then. */
const NOWHERE: ExportTarget = { write: async () => {}, finish: async () => {}, abandon: async () => {} };

/**
 * Compares each file that the manifest names, and each that a zip holds beside them.
 * @throws InvalidArgument for a path at which there is no export.
 */
export async function verifyExport(db: Database, path: string): Promise<VerifiedFile[]> {
  const { manifest, digests } = await exportedAt(path);
  const request = readExportRequest(manifest.format, manifest.arguments);
  const file = request.exporter.form === 'FILE' ? manifest.files[0]?.name : undefined;
  const { files } = await runExport(db, request, NOWHERE, { version: packageVersion(), ...(file !== undefined && { file }) });
  const again = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const told = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]));
  return [...new Set([...told.keys(), ...digests.keys()])].map((name) => ({
    name,
    manifest: told.get(name) ?? null,
    disk: digests.get(name) ?? null,
    again: again.get(name) ?? null,
  }));
}
