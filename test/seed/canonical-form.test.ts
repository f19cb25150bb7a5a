/** Every file of the seed has one canonical form, so that a diff between two versions shows differences in the facts. */
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
  test.each(FILES)('%s has the canonical form, and its first line says its purpose', (name) => {
    const text = readFileSync(join(SEED, name), 'utf8');
    expect(parseDocument(text).toString({ lineWidth: 0 })).toBe(text);
    expect(text).toMatch(/^# [A-Z]/);
  });
});
