/** Reads the zip of an export: its manifest, and the digest of every other file. Nothing is unpacked to disk. */
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { InvalidArgument } from '../../errors';
import { computeDigest } from './compute-digest';
import { MANIFEST } from './folder-target';

/** Used in place of a digest if the file cannot be read to its end. */
export const BROKEN = 'broken';

export interface ZippedExport {
  /** The manifest's text; null if there is none. */
  readonly text: string | null;
  /** SHA-256 by name, or BROKEN. */
  readonly digests: ReadonlyMap<string, string>;
}

/** @throws InvalidArgument for an incomplete zip, and for a zip with the same name twice, because readers would choose different files */
export async function readZippedExport(path: string): Promise<ZippedExport> {
  const zip = await orInvalidArgument(path, openPromise(path, { autoClose: false }));
  try {
    return await orInvalidArgument(path, readAll(zip));
  } finally {
    zip.close();
  }
}

async function orInvalidArgument<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const why = (error as Error).message.replace(/\.$/, '');
    throw new InvalidArgument(`--verify: "${path}" is not a complete zip (${why}). Accepted: a zip that "entente export" wrote.`, {
      cause: error,
    });
  }
}

async function readAll(zip: ZipFile): Promise<ZippedExport> {
  const digests = new Map<string, string>();
  let text: string | null = null;
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry;
    if (digests.has(fileName) || (fileName === MANIFEST && text !== null)) throw new Error(`"${fileName}" is in it twice`);
    if (fileName === MANIFEST) text = await readText(zip, entry);
    else digests.set(fileName, await computeDigest(await zip.openReadStreamPromise(entry)).catch(() => BROKEN));
  }
  return { text, digests };
}

/** Manifests have kilobytes; a file that claims to be far larger is not a manifest. */
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

async function readText(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > MAX_MANIFEST_BYTES) throw new Error(`its ${MANIFEST} says that it has ${entry.uncompressedSize} bytes`);
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
