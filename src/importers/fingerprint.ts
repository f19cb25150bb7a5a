/** What a file is, whatever it is called: the digest of its content and about how many rows it has. */
import { createHash } from 'node:crypto';
import { fileBytes } from './table/file-bytes';

export interface Fingerprint {
  /** SHA-256 (hex) of the content, unpacked where the file is gzipped. */
  readonly sha256: string;
  /** Newlines in it: about the number of rows. */
  readonly lines: number;
}

const NEWLINE = 0x0a;

/** Reads the file once through. @throws InvalidFact for a file that cannot be read. */
export async function readFingerprint(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const piece of fileBytes(path)) {
    hash.update(piece);
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) lines += 1;
  }
  return { sha256: hash.digest('hex'), lines };
}
