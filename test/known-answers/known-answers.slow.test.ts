/**
 * Known facts about the real world, asked of the product on the complete reference world. `npm run test:known`
 * compute.py, which shares nothing with the project, computes the expected answers from the data files alone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD_DATA, filesOf } from '../import/field-data';
import { ask, type KnownAnswer } from './ask';
import { type ServedWorld, serveWorld } from './served-world';

const TABLE = join(__dirname, 'known-answers.jsonl');
const REFERENCE = 'seed/reference';

const computed = (...folders: string[]): string =>
  execFileSync('python3', [join(__dirname, 'compute.py'), ...folders], { maxBuffer: 2 ** 26, encoding: 'utf8' });

const casesIn = (lines: string): KnownAnswer[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as KnownAnswer);

/**
 * Data that are free only with citation are not part of the project, nor are results from them: those are computed where the data exist.
 */
const fieldSets = existsSync(FIELD_DATA) ? ['archigos', 'cow-igo'] : [];
const known = casesIn(readFileSync(TABLE, 'utf8'));
const fromField = fieldSets.length === 0 ? [] : casesIn(computed(REFERENCE, FIELD_DATA));

describe('known answers', () => {
  let world: ServedWorld;
  beforeAll(async () => {
    world = await serveWorld(fieldSets.flatMap((format) => [format, ...filesOf(format)]));
  }, 60 * 60_000);
  afterAll(() => world?.stop());

  test('the table is what the script computes, and has at least 150 answers', () => {
    expect(computed(REFERENCE)).toBe(readFileSync(TABLE, 'utf8'));
    expect(known.length).toBeGreaterThanOrEqual(150);
  }, 60_000);

  test('the judgements in the product are those that the script computes', () => {
    const judged = execFileSync('python3', [join(__dirname, 'same_entries.py'), REFERENCE], { encoding: 'utf8' });
    expect(judged).toBe(readFileSync(join(REFERENCE, 'entente', 'same-entries.csv'), 'utf8'));
  });

  const asked = [...known, ...fromField].map((one) => [`${one.topic}: ${one.words} (${one.question})`, one] as const);
  test.each(asked)('%s', async (_, one) => expect(await ask(world.address, one)).toEqual([...one.expected].sort()), 60_000);
});
