/** Who asks: by token, in constant time, refused in one form. */
import { identifyCaller } from '../../src/server/caller';
import { smallServer, TOKENS } from './small-server';

describe('identifyCaller', () => {
  test('the editor token makes an editor, the reader token a reader', () => {
    expect(identifyCaller(`Bearer ${TOKENS.editor}`, TOKENS, true)).toEqual({ role: 'editor', name: 'editor' });
    expect(identifyCaller(`bearer ${TOKENS.reader}`, TOKENS, true)).toEqual({ role: 'reader', name: 'reader' });
  });

  test('without a token one reads where reading is free, and is refused where it is not', () => {
    expect(identifyCaller(undefined, TOKENS, false)).toEqual({ role: 'reader', name: 'anonymous' });
    expect(() => identifyCaller(undefined, TOKENS, true)).toThrow('This server answers only with a token.');
  });

  test.each(['Bearer nonsense', `Bearer ${TOKENS.editor}x`, 'Bearer ', 'Basic ZWRpdG9y', '', TOKENS.editor])('%j is refused', (header) => {
    expect(() => identifyCaller(header, TOKENS, false)).toThrow(expect.objectContaining({ code: 'UNAUTHORISED' }));
  });
});

describe('the token of a request', () => {
  test('decides the role; a wrong one is refused with status 401', async () => {
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
