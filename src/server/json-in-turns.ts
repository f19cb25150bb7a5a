/** Writes an answer as JSON piece by piece: a large answer has megabytes, and other requests must not wait for it. */
import { inTurns, type Steps } from '../turns';
import { keptText } from './answers/request-answer';

/** Values with at most this number of parts are written at once. */
const MAX_PARTS_AT_ONCE = 500;

/** The text of `JSON.stringify` and a line break; a kept answer stays as it was. */
export async function jsonInTurns(value: unknown): Promise<string> {
  const kept = keptText(value);
  if (kept !== undefined) return kept;
  const pieces: string[] = [];
  await inTurns(write(value, pieces));
  pieces.push('\n');
  return pieces.join('');
}

function* write(value: unknown, pieces: string[]): Steps<void> {
  if (typeof value !== 'object' || value === null || partsLeft(value, MAX_PARTS_AT_ONCE) >= 0) {
    pieces.push(JSON.stringify(value) ?? 'null');
    yield;
  } else if (Array.isArray(value)) yield* writeAll(value, pieces, ['[', ']'], write);
  else {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    yield* writeAll(entries, pieces, ['{', '}'], writeEntry);
  }
}

function* writeEntry([name, value]: readonly [string, unknown], pieces: string[]): Steps<void> {
  pieces.push(JSON.stringify(name), ':');
  yield* write(value, pieces);
}

function* writeAll<Part>(
  parts: readonly Part[],
  pieces: string[],
  [open, close]: readonly [string, string],
  writePart: (part: Part, pieces: string[]) => Steps<void>,
): Steps<void> {
  let before = open;
  for (const part of parts) {
    pieces.push(before);
    before = ',';
    yield* writePart(part, pieces);
  }
  pieces.push(parts.length === 0 ? open + close : close);
}

/** `max` minus the number of parts of the value; negative as soon as there are too many. */
function partsLeft(value: object, max: number): number {
  let left = max;
  for (const part of Object.values(value)) {
    left -= 1;
    if (left < 0) return left;
    if (typeof part === 'object' && part !== null) left = partsLeft(part, left);
  }
  return left;
}
