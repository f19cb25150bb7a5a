/** The tokens in a data folder. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorTokenFile, tokensIn } from '../../src/server/tokens';

describe('tokensIn', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'entente-tokens-')), 'data');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  test('makes long tokens that only their owner may read, and finds the same ones again', () => {
    const made = tokensIn(folder);
    expect(made.editor).toMatch(/^[\w-]{43}$/);
    expect(made.reader).not.toBe(made.editor);
    expect(statSync(editorTokenFile(folder)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(tokensIn(folder)).toEqual(made);
    expect(readFileSync(editorTokenFile(folder), 'utf8')).toBe(`${made.editor}\n`);
  });

  test('refuses a token file that holds no token', () => {
    tokensIn(folder);
    writeFileSync(editorTokenFile(folder), '\n');
    expect(() => tokensIn(folder)).toThrow(/editor-token: holds no token of at least 20 characters\. Delete the file/);
  });
});
