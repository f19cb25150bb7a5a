/** Identifies the caller by token, in constant time; all refusals have one form. */
import { identifyCaller } from '../../src/server/caller';
import { smallServer, TOKENS } from './small-server';

describe('identifyCaller', () => {
  test('the editor token gives the role of editor, the reader token that of reader', () => {
    expect(identifyCaller(`Bearer ${TOKENS.editor}`, TOKENS, true)).toEqual({ role: 'editor', name: 'editor' });
    expect(identifyCaller(`bearer ${TOKENS.reader}`, TOKENS, true)).toEqual({ role: 'reader', name: 'reader' });
  });

  test('a request without a token may read if reading is free, and is refused if not', () => {
    expect(identifyCaller(undefined, TOKENS, false)).toEqual({ role: 'reader', name: 'anonymous' });
    expect(() => identifyCaller(undefined, TOKENS, true)).toThrow('This server answers only with a token.');
  });

  test.each(['Bearer nonsense', `Bearer ${TOKENS.editor}x`, 'Bearer ', 'Basic ZWRpdG9y', '', TOKENS.editor])('%j is refused', (header) => {
    expect(() => identifyCaller(header, TOKENS, false)).toThrow(expect.objectContaining({ code: 'UNAUTHORISED' }));
  });
});

describe('the token of a request', () => {
  test('determines the role; a wrong token is refused with status 401', async () => {
    const server = await smallServer();
    const who = async (authorization?: string) =>
      server.inject({ method: 'POST', url: '/graphql', payload: { query: '{ who }' }, headers: authorization ? { authorization } : {} });
    expect((await who()).json()).toEqual({ data: { who: 'reader' } });
    expect((await who(`Bearer ${TOKENS.editor}`)).json()).toEqual({ data: { who: 'editor' } });
    const wrong = await who('Bearer of-bad-news');
    expect(wrong.statusCode).toBe(401);
    expect(wrong.json().errors[0].extensions).toEqual({ code: 'UNAUTHORISED' });
    expect(wrong.body).not.toContain('of-bad-news');
    await server.close();
  });
});
