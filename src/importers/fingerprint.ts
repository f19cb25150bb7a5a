/** Identifies a file by its content, not its name: the digest of the content and the approximate number of rows. */
import { createHash } from 'node:crypto';
import { fileBytes } from './table/file-bytes';

export interface Fingerprint {
  /** SHA-256 (hex) of the content; a gzipped file is unpacked first. */
  readonly sha256: string;
  /** The number of newlines: approximately the number of rows. */
  readonly lines: number;
}

const NEWLINE = 0x0a;

/** Reads the file once, from start to end. @throws InvalidFact for a file that cannot be read. */
export async function readFingerprint(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const piece of fileBytes(path)) {
    hash.update(piece);
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) lines += 1;
  }
  return { sha256: hash.digest('hex'), lines };
}
