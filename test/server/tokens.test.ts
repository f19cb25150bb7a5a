/** The tokens in a data folder. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorTokenFile, readTokens } from '../../src/server/tokens';

describe('readTokens', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'entente-tokens-')), 'data');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  test('creates long tokens that only their owner may read, and reads the same ones again', () => {
    const made = readTokens(folder);
    expect(made.editor).toMatch(/^[\w-]{43}$/);
    expect(made.reader).not.toBe(made.editor);
    expect(statSync(editorTokenFile(folder)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readTokens(folder)).toEqual(made);
    expect(readFileSync(editorTokenFile(folder), 'utf8')).toBe(`${made.editor}\n`);
  });

  test.each([
    ['empty', '', 'is empty'],
    ['blank', '\n', 'is empty'],
    ['cut off', 'abcdefghijklmnopqrstuvwxyz', 'holds no whole token; it may be cut off'],
    ['full of zeros, as after a power loss', `${'\0'.repeat(43)}\n`, 'holds no whole token; it may be cut off'],
    ['short', 'secret\n', 'holds no whole token; it may be cut off'],
  ])('refuses a token file that is %s, names it, and says what to do', (_, text, problem) => {
    readTokens(folder);
    writeFileSync(editorTokenFile(folder), text);
    expect(() => readTokens(folder)).toThrow(`${editorTokenFile(folder)}: ${problem}. Accepted: at least 20 printable characters`);
    rmSync(editorTokenFile(folder));
    expect(readTokens(folder).editor).toMatch(/^[\w-]{43}$/);
  });
});
