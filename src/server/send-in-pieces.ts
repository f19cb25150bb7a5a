/** Sends a long answer piece by piece: turning megabytes of text into bytes takes a while, and other requests are served between two pieces. */
import { Readable } from 'node:stream';
import { takeTurn } from '../turns';

/** Characters of one piece; a shorter answer is sent at once. */
const PIECE = 262_144;

/** A hook before an answer is sent. */
export async function sendInPieces(_request: unknown, _reply: unknown, payload: unknown): Promise<unknown> {
  return typeof payload === 'string' && payload.length > PIECE ? Readable.from(piecesOf(payload)) : payload;
}

async function* piecesOf(text: string): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at);
    yield Buffer.from(text.slice(at, end));
    at = end;
    await takeTurn();
  }
}

/** A character of two code units stays whole. */
function endOfPiece(text: string, at: number): number {
  const end = at + PIECE;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end + 1 : end;
}
