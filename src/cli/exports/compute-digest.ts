/** The digest by which a manifest identifies a file. */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export async function computeDigest(bytes: AsyncIterable<unknown>): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of bytes) hash.update(part as Uint8Array);
  return hash.digest('hex');
}
