/** The product restates the news report and copies none of its sentences: it shares no eight consecutive words with it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashes } from './report-shingles.json';

const TOP = resolve(__dirname, '../..');
/** Where people write prose or facts; compressed tables contain neither. */
const WRITTEN = [
  'seed/entities',
  'seed/facts',
  'seed/sources.yaml',
  'seed/spellings.yaml',
  'schema',
  'src',
  'docs',
  'dashboard',
  'README.md',
];
const LENGTH = 8;
const ofReport = new Set(hashes);

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

const writtenFiles = (): string[] =>
  WRITTEN.map((name) => join(TOP, name)).flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

function shingles(words: readonly string[]): string[] {
  return words.slice(LENGTH - 1).map((_, index) => words.slice(index, index + LENGTH).join(' '));
}

const hashOf = (shingle: string): string => createHash('sha256').update(shingle).digest('hex').slice(0, 10);

/** The sequences of eight words in the text whose hashes are known. */
const copiedIn = (text: string, known: ReadonlySet<string>): string[] =>
  shingles(wordsOf(text)).filter((shingle) => known.has(hashOf(shingle)));

describe('the words of the product', () => {
  test('contain no eight consecutive words of the report', () => {
    expect(ofReport.size).toBeGreaterThan(300);
    const copied = writtenFiles().flatMap((file) => copiedIn(readFileSync(file, 'utf8'), ofReport).map((shingle) => `${file}: ${shingle}`));
    expect(copied).toEqual([]);
  });

  test('are detected at eight words, with any case and punctuation, and not at seven', () => {
    const known = new Set([hashOf('one two three four five six seven eight')]);
    expect(copiedIn('Zero; one, two, Three four - five six seven EIGHT nine', known)).toHaveLength(1);
    expect(copiedIn('one two three four five six seven', known)).toEqual([]);
  });
});
