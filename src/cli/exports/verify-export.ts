/** Asks an export again and compares: the files as they lie there, and what the database answers now, with what the manifest says. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from '../../database/database';
import { InvalidArgument } from '../../errors';
import type { Manifest, WrittenFile } from '../../exporters/manifest';
import { readExportRequest } from '../../server/exports/export-request';
import type { ExportTarget } from '../../server/exports/export-target';
import { runExport } from '../../server/exports/run-export';
import { version } from '../version';

/** Of one file: its digest in the manifest, on disk (null: not there), and asked again (null: not written). */
export interface VerifiedFile {
  readonly name: string;
  readonly manifest: string;
  readonly disk: string | null;
  readonly again: string | null;
}

/** Takes everything and keeps nothing: `runExport` has hashed it by then. */
const NOWHERE: ExportTarget = { write: async () => {}, finish: async () => {}, abandon: async () => {} };

/**
 * Compares each file that the manifest names.
 * @throws InvalidArgument for a file that is no manifest of an export.
 */
export async function verifyExport(db: Database, path: string): Promise<VerifiedFile[]> {
  const manifest = readManifest(path);
  const request = readExportRequest(manifest.format, manifest.arguments);
  const file = request.exporter.form === 'FILE' ? manifest.files[0]?.name : undefined;
  const again = await runExport(db, request, NOWHERE, { version: version(), ...(file !== undefined && { file }) });
  return Promise.all(manifest.files.map((one) => compared(path, one, again.files)));
}

/** The manifest in a file. */
export function readManifest(path: string): Manifest {
  if (!existsSync(path)) throw new InvalidArgument(`--verify: there is no file "${path}". Accepted: the manifest of an export.`);
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    if (typeof manifest.format === 'string' && typeof manifest.arguments === 'object' && Array.isArray(manifest.files)) return manifest;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InvalidArgument(
    `--verify: "${path}" is no manifest of an export. Accepted: the .manifest.json beside it, or the manifest.json in it.`,
  );
}

async function compared(path: string, { name, sha256 }: WrittenFile, again: readonly WrittenFile[]): Promise<VerifiedFile> {
  const beside = join(dirname(path), basename(name));
  return {
    name,
    manifest: sha256,
    disk: existsSync(beside) ? await digestOf(beside) : null,
    again: again.find((one) => one.name === name)?.sha256 ?? null,
  };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}
