/** One form for every file of the seed, so that a difference between two versions is a difference in the facts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';

const SEED = resolve(__dirname, '../../seed');
const FILES = [
  'sources.yaml',
  'spellings.yaml',
  ...['entities', 'facts'].flatMap((folder) => readdirSync(join(SEED, folder)).map((name) => `${folder}/${name}`)),
];

describe('a file of the seed', () => {
  test.each(FILES)('%s is written in the one form, and says at its head what it is for', (name) => {
    const text = readFileSync(join(SEED, name), 'utf8');
    expect(parseDocument(text).toString({ lineWidth: 0 })).toBe(text);
    expect(text).toMatch(/^# [A-Z]/);
  });
});
