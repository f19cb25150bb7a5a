/** The table of contents of a ZIP file, read before anything is unpacked, and a check that the file matches it. */
import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DESCRIPTOR = Buffer.from([0x50, 0x4b, 0x07, 0x08]);
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** The maximum length of the size record that can follow an entry's bytes. */
const DESCRIPTOR_LENGTH = 24;
const STORED = 0;
const DEFLATED = 8;

/** A packed file: the position of its local header, and its sizes according to the directory. */
export interface ZipEntry {
  readonly name: string;
  readonly at: number;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
}

export interface ZipDirectory {
  /** In the order of their positions in the file. */
  readonly entries: readonly ZipEntry[];
  /** The position of the directory itself. */
  readonly at: number;
}

/** The directory; null if the bytes are not a complete ZIP file. */
export function zipDirectory(bytes: Buffer): ZipDirectory | null {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + END_LENGTH > bytes.length) return null;
  const begin = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  let at = begin;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const number = (offset: number) => bytes.readUInt32LE(at + offset);
    const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + ENTRY_LENGTH, nameEnd);
    entries.push({ name, at: number(42), method: bytes.readUInt16LE(at + 10), packed: number(20), unpacked: number(24) });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { entries: entries.sort((a, b) => a.at - b.at), at: begin };
}

/** The unpacked size of all entries according to the directory, in bytes. */
export function unpackedSize({ entries }: ZipDirectory): number {
  return entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
}

/**
 * Whether the file has the entries of its directory and nothing else, each with the given size. A streaming reader follows the content and
 * not the directory, so a file with a false directory could still be a decompression bomb. The unpacked data are not kept.
 */
export async function matchesDirectory(bytes: Buffer, { entries, at: end }: ZipDirectory): Promise<boolean> {
  let from = 0;
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1]?.at ?? end;
    const data = readEntryData(bytes, entry, from, next);
    if (data === null || !(await unpacksTo(data, entry))) return false;
    from = next;
  }
  return true;
}

/** The unpacked content of an entry, in pieces; the file must match its directory. */
export function unpackedBytes(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const begin = contentAt(bytes, entry);
  return unpackedPieces(bytes.subarray(begin, begin + entry.packed), entry);
}

async function* unpackedPieces(data: Buffer, { method }: ZipEntry): AsyncGenerator<Buffer> {
  if (method === STORED) {
    yield data;
    return;
  }
  const inflated = createInflateRaw();
  inflated.end(data);
  yield* inflated as AsyncIterable<Buffer>;
}

/** The position of the entry's packed bytes, after a header of variable length. */
function contentAt(bytes: Buffer, { at }: ZipEntry): number {
  return at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
}

/** The entry's packed bytes if they fill the space from its header to the next one; null if they do not. */
function readEntryData(bytes: Buffer, entry: ZipEntry, from: number, next: number): Buffer | null {
  const { at, method, packed } = entry;
  if (at !== from || at + LOCAL_LENGTH > next || next > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) return null;
  const sizesFollow = (bytes.readUInt16LE(at + 6) & 8) !== 0;
  const begin = contentAt(bytes, entry);
  const data = bytes.subarray(begin, begin + packed);
  const gap = next - begin - packed;
  if (bytes.readUInt16LE(at + 8) !== method || data.length < packed || gap < 0) return null;
  if (!sizesFollow) return gap === 0 && bytes.readUInt32LE(at + 18) === packed ? data : null;
  // A streaming reader ends such an entry where the size record begins, so the data must not contain its mark.
  return gap <= DESCRIPTOR_LENGTH && method === DEFLATED && !data.includes(DESCRIPTOR) ? data : null;
}

async function unpacksTo(data: Buffer, entry: ZipEntry): Promise<boolean> {
  const { method, unpacked } = entry;
  if (method !== STORED && method !== DEFLATED) return false;
  let size = 0;
  try {
    for await (const piece of unpackedPieces(data, entry)) {
      size += piece.length;
      if (size > unpacked) return false;
    }
  } catch {
    return false;
  }
  return size === unpacked;
}
