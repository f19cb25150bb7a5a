/** Reads an export from disk: a manifest with its files beside it, a folder, or a zip. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InvalidArgument } from '../../errors';
import type { Manifest } from '../../exporters/manifest';
import { computeDigest } from './compute-digest';
import { MANIFEST } from './folder-target';
import { readZippedExport } from './read-zipped-export';

export interface ExportedFiles {
  readonly manifest: Manifest;
  /** Digests by name: of the files that the manifest names, and of all other files in a zip. */
  readonly digests: ReadonlyMap<string, string>;
}

const ACCEPTED = 'Accepted: the .manifest.json beside an export, or an export that is a folder or a .zip.';

/**
 * The export at a path.
 * @throws InvalidArgument if there is none
 */
export async function readExportedFiles(path: string): Promise<ExportedFiles> {
  if (!existsSync(path)) throw new InvalidArgument(`--verify: there is no file "${path}". ${ACCEPTED}`);
  if (path.endsWith('.zip')) return readZip(path);
  const file = statSync(path).isDirectory() ? join(path, MANIFEST) : path;
  if (!existsSync(file)) throw new InvalidArgument(`--verify: there is no ${MANIFEST} in "${path}". ${ACCEPTED}`);
  const manifest = parseManifest(path, readFileSync(file, 'utf8'));
  return { manifest, digests: await computeDigests(file, manifest) };
}

async function readZip(path: string): Promise<ExportedFiles> {
  const { text, digests } = await readZippedExport(path);
  if (text === null) throw new InvalidArgument(`--verify: there is no ${MANIFEST} in "${path}". ${ACCEPTED}`);
  return { manifest: parseManifest(path, text), digests };
}

function parseManifest(path: string, text: string): Manifest {
  if (text.trim() === '') throw new InvalidArgument(`--verify: the manifest of "${path}" is empty. ${ACCEPTED}`);
  const manifest = parseJson(path, text);
  if (typeof manifest?.format === 'string' && typeof manifest.arguments === 'object' && Array.isArray(manifest.files)) return manifest;
  throw new InvalidArgument(`--verify: "${path}" is not a manifest of an export: it lacks "format", "arguments" or "files". ${ACCEPTED}`);
}

function parseJson(path: string, text: string): Manifest | null {
  try {
    return JSON.parse(text) as Manifest | null;
  } catch (error) {
    throw new InvalidArgument(`--verify: the manifest of "${path}" is cut off or damaged (${(error as Error).message}). ${ACCEPTED}`, {
      cause: error,
    });
  }
}

async function computeDigests(manifestFile: string, { files }: Manifest): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const { name } of files) {
    const path = join(dirname(manifestFile), basename(name));
    if (existsSync(path)) digests.set(name, await computeDigest(createReadStream(path)));
  }
  return digests;
}
