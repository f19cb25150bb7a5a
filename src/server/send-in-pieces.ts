/** Sends a long answer piece by piece: converting megabytes of text to bytes takes a while, and other requests run between two pieces. */
import { Readable } from 'node:stream';
import { takeTurn } from '../turns';

/** Characters per piece; a shorter answer is sent at once. */
const PIECE_LENGTH = 262_144;

/** A hook that runs before an answer is sent. */
export async function sendInPieces(_request: unknown, _reply: unknown, payload: unknown): Promise<unknown> {
  return typeof payload === 'string' && payload.length > PIECE_LENGTH ? Readable.from(splitIntoPieces(payload)) : payload;
}

async function* splitIntoPieces(text: string): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; ) {
    const end = findPieceEnd(text, at);
    yield Buffer.from(text.slice(at, end));
    at = end;
    await takeTurn();
  }
}

/** A character of two code units is not split. */
function findPieceEnd(text: string, at: number): number {
  const end = at + PIECE_LENGTH;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end + 1 : end;
}
