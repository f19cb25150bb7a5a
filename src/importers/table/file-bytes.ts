/** The bytes of a file in pieces, within the limits; a gzipped file is unpacked. */
import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { fileProblem } from './file-problem';
import { MAX_BYTES, MAX_UNPACKED_BYTES, MAX_UNPACKED_RATIO, SAFE_UNPACKED_BYTES } from './limits';

/**
 * Reads a local file.
 * @throws InvalidFact for an address, a folder, a missing or too large file, or a packed file that is damaged or unpacks to too many bytes.
 */
export async function* fileBytes(path: string): AsyncGenerator<Buffer> {
  const size = readFileSize(path);
  if (!(await isGzip(path))) {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
    return;
  }
  const maxBytes = Math.max(SAFE_UNPACKED_BYTES, Math.min(MAX_UNPACKED_BYTES, size * MAX_UNPACKED_RATIO));
  const packed = createReadStream(path);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  let total = 0;
  try {
    for await (const piece of packed.pipe(unpacked) as AsyncIterable<Buffer>) {
      total += piece.length;
      if (total > maxBytes)
        throw fileProblem(basename(path), null, `unpacks to more than ${maxBytes} bytes from ${size}. Accepted: unpack it yourself first.`);
      yield piece;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw fileProblem(basename(path), null, 'is damaged: it does not unpack. Accepted: a whole gzip file.', error);
    throw error;
  } finally {
    packed.destroy();
  }
}

/** The size of the file in bytes. @throws InvalidFact if it is not a readable file. */
export function readFileSize(path: string): number {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    throw fileProblem(path, null, 'is an address. Accepted: a file on this machine; nothing is fetched.');
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw fileProblem(path, null, found ? 'is not a file.' : 'there is no such file.');
  if (found.size > MAX_BYTES) throw fileProblem(basename(path), null, `has ${found.size} bytes. Accepted: at most ${MAX_BYTES}.`);
  return found.size;
}

async function isGzip(path: string): Promise<boolean> {
  return (await firstBytes(path, 2)).equals(Buffer.from([0x1f, 0x8b]));
}

/** The file's first bytes; fewer if the file is shorter. */
export async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
