/** Long answers are sent in pieces, and arrive unchanged. */

import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sendInPieces } from '../../src/server/send-in-pieces';

const sent = async (payload: unknown) => sendInPieces(undefined, undefined, payload);

describe('sendInPieces', () => {
  test('a short answer, or one that is not text, is sent as it is', async () => {
    expect(await sent('{"data":null}')).toBe('{"data":null}');
    expect(await sent(null)).toBeNull();
  });

  test.each([0, 1])(
    'a long answer arrives complete, even if a piece ends within a character of two units (%d units before)',
    async (before) => {
      const text = `${'a'.repeat(before)}${'𝄞'.repeat(400_000)}ü`;
      const pieces = (await sent(text)) as Readable;
      expect((await buffer(pieces)).toString()).toBe(text);
    },
  );
});
