/** Asks an export again and compares: the files as they lie there, and what the database answers now, with what the manifest says. */
import type { Database } from '../../database/database';
import { readExportRequest } from '../../export/export-request';
import type { ExportTarget } from '../../export/export-target';
import { runExport } from '../../export/run-export';
import { packageVersion } from '../package-version';
import { readExportedFiles } from './read-exported-files';

/** Of one file: its digest in the manifest (null: not told of), as it lies there (null: not there; BROKEN), and asked again (null: not written). */
export interface VerifiedFile {
  readonly name: string;
  readonly manifest: string | null;
  readonly disk: string | null;
  readonly again: string | null;
}

/** Takes everything and keeps nothing: `runExport` has hashed it by then. */
const DISCARDING_TARGET: ExportTarget = { write: async () => {}, finish: async () => {}, abandon: async () => {} };

/**
 * Compares each file that the manifest names, and each that a zip holds beside them.
 * @throws InvalidArgument for a path at which there is no export.
 */
export async function verifyExport(db: Database, path: string): Promise<VerifiedFile[]> {
  const { manifest, digests } = await readExportedFiles(path);
  const request = readExportRequest(manifest.format, manifest.arguments);
  const file = request.exporter.form === 'FILE' ? manifest.files[0]?.name : undefined;
  const { files } = await runExport(db, request, DISCARDING_TARGET, { version: packageVersion(), ...(file !== undefined && { file }) });
  const newDigests = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const manifestDigests = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]));
  return [...new Set([...manifestDigests.keys(), ...digests.keys()])].map((name) => ({
    name,
    manifest: manifestDigests.get(name) ?? null,
    disk: digests.get(name) ?? null,
    again: newDigests.get(name) ?? null,
  }));
}
