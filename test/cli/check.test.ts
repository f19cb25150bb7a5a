/** `entente check`: the seed has no problems, and all problems of a bad file are listed at once. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { entente } from './running';

const CHECKS = resolve(__dirname, '../checks');
const CORPUS = join(CHECKS, 'corpus');

describe('entente check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'facts-'));
    cpSync(join(CHECKS, 'world'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('finds no problem in the seed, and counts its facts', async () => {
    const { code, stdout, stderr } = await entente('check');
    const { facts, problems } = JSON.parse(stdout);
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    expect(facts).toBeGreaterThan(1200);
    expect(stderr).toBe(`${facts} facts, nothing wrong.\n`);
  });

  test.each(readdirSync(CORPUS))('lists every problem of %s, on stdout as data and on stderr as text, and fails', async (file) => {
    cpSync(join(CORPUS, file), join(folder, 'facts', file));
    const text = readFileSync(join(CORPUS, file), 'utf8');
    const expected = [...text.matchAll(/^# expect: (.*)$/gm)].map(([, words]) =>
      words!.replaceAll(`${file}:`, `${basename(folder)}/facts/${file}:`),
    );
    const { code, stdout, stderr } = await entente('check', folder);
    expect(stderr.split('\n')).toEqual([...expected, '']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).problems.map(({ where, what }: { where: string; what: string }) => `${where}: ${what}`)).toEqual(expected);
  });
});
