/** Output to a file is complete, or the command says that it is not. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeArguments } from './node-arguments';

describe('the output of a command, to a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-output-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** `entente import --list` prints some thousands of bytes in one part. */
  function list(limit: string): { code: number | null; said: string; bytes: Buffer } {
    const path = join(folder, 'list.json');
    const file = openSync(path, 'w');
    const words = nodeArguments('import', '--list');
    const { status, stderr } = spawnSync('prlimit', [`--fsize=${limit}`, process.execPath, ...words], {
      stdio: ['ignore', file, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(file);
    return { code: status, said: stderr, bytes: readFileSync(path) };
  }

  test('is complete, or the command fails and says why, if the file may only have a part of it', () => {
    const whole = list('unlimited');
    expect(whole).toMatchObject({ code: 0, said: '' });
    expect(JSON.parse(whole.bytes.toString()).length).toBeGreaterThan(20);
    expect(list(String(whole.bytes.length - 10))).toEqual({
      code: 1,
      said: 'The disk is full: the output could not be written to its end. Free some space, then run the command again.\n',
      bytes: whole.bytes.subarray(0, -10),
    });
  });
});
