/** Verifies an export: compares the files on disk, and what the database answers now, with the manifest. */
import type { Database } from '../../database/database';
import { readExportRequest } from '../../export/export-request';
import type { ExportTarget } from '../../export/export-target';
import { runExport } from '../../export/run-export';
import { packageVersion } from '../package-version';
import { readExportedFiles } from './read-exported-files';

/** One file: its digest in the manifest (null: not listed), on disk (null: missing; BROKEN), and of a new export (null: not written). */
export interface VerifiedFile {
  readonly name: string;
  readonly manifest: string | null;
  readonly disk: string | null;
  readonly again: string | null;
}

/** Accepts everything and keeps nothing: `runExport` has computed the digests by then. */
const DISCARDING_TARGET: ExportTarget = { write: async () => {}, finish: async () => {}, abandon: async () => {} };

/**
 * Compares each file that the manifest names, and each other file in a zip.
 * @throws InvalidArgument for a path without an export
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
