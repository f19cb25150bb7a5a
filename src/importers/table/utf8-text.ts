/** Decodes bytes as text: only UTF-8 is accepted, and an error names the first line that is not UTF-8. */
import { fileProblem } from './file-problem';

const NEWLINE = 0x0a;
const ENCODING = 'Accepted: UTF-8 text; save the file as "CSV UTF-8".';

/**
 * The text in pieces, without a byte order mark at the start.
 * @throws InvalidFact naming the line with a byte that is not UTF-8, or with a NUL.
 */
export async function* utf8Text(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let first = true;
  let kept: Buffer = Buffer.alloc(0);
  for await (const piece of bytes) {
    if (first) refuseOtherMarks(piece, file);
    first = false;
    const nul = piece.indexOf(0);
    if (nul >= 0) throw fileProblem(file, line + newlinesIn(piece.subarray(0, nul)), `holds a NUL, so it is not plain text. ${ENCODING}`);
    const text = decodeText(() => decoder.decode(piece, { stream: true }), Buffer.concat([kept, piece]), line, file);
    kept = lastIncomplete(piece);
    line += newlinesIn(piece);
    yield text;
  }
  yield decodeText(() => decoder.decode(), kept, line, file);
}

function refuseOtherMarks(piece: Buffer, file: string): void {
  const mark = piece.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') throw fileProblem(file, 1, `begins like UTF-16. ${ENCODING}`);
}

/** The bytes at the end of a piece that can begin a character, which the next piece completes. */
function lastIncomplete(piece: Buffer): Buffer {
  let from = piece.length;
  while (from > 0 && piece.length - from < 3 && (piece.readUInt8(from - 1) & 0xc0) === 0x80) from -= 1;
  const lead = piece[from - 1] ?? 0;
  return lead < 0x80 ? Buffer.alloc(0) : Buffer.from(piece.subarray(from - 1));
}

function decodeText(decode: () => string, around: Buffer, line: number, file: string): string {
  try {
    return decode();
  } catch (error) {
    throw fileProblem(file, line + linesBeforeFault(around), `is not UTF-8 text. ${ENCODING}`, error);
  }
}

/** A newline byte is never part of another character, so lines can be decoded one by one. */
function linesBeforeFault(bytes: Buffer): number {
  let lines = 0;
  let from = 0;
  for (let to = bytes.indexOf(NEWLINE, from); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, to));
    } catch {
      return lines;
    }
    lines += 1;
    from = to + 1;
  }
  return lines;
}

function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
