/** The shipped seed can be read and breaks no rule. */
import { resolve } from 'node:path';
import { checkFacts } from '../../src/checks/check-facts';
import { readSeed } from '../../src/importers/seed/read-seed';

const seed = readSeed(resolve(__dirname, '../../seed'));

describe('the seed', () => {
  test('is read without a problem', () => {
    expect(seed.problems).toEqual([]);
  });

  test('breaks no rule', () => {
    expect(checkFacts(seed.facts)).toEqual([]);
  });
});
