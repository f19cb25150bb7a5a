/** The text of a cursor: which list it belongs to, and a position in that list. */
import { createHash } from 'node:crypto';

/** The digest of its list in a cursor, computed from what identifies the list. */
export function listDigest(list: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);
}

export function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The parts as they were written; an empty list for a text that is not a cursor. */
export function readCursor(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
