/** Texts that cannot be recorded or exported unchanged. */
import { checkTexts } from '../../src/checks/check-texts';
import type { EntityFact } from '../../src/model/fact';
import { quotedText } from '../../src/model/readable-text';
import { EMPTY_WORLD } from '../../src/model/world';

const named = (name: string, properties: EntityFact['properties'] = {}): EntityFact => ({
  fact: 'entity',
  id: 'state:PAK',
  label: 'State',
  properties: { name, ...properties },
  place: 'facts[0]',
});

describe('checkTexts', () => {
  test.each([
    ['NUL', 'Paki\u0000stan', 'U+0000 at place 5'],
    ['an escape', '\u001b[31mPakistan', 'U+001B at place 1'],
    ['what an apostrophe becomes in the wrong encoding', 'Peoplea\u0080\u0099s Republic', 'U+0080 at place 8'],
    ['the last of the control characters', 'Pakistan\u009f', 'U+009F at place 9'],
    ['half of a surrogate pair', 'Pakistan \ud83d', 'U+D83D at place 10'],
  ])('refuses %s', (_, name, character) => {
    const what = `name: ${quotedText(name)} holds the character ${character}. Accepted: text without control characters.`;
    expect(checkTexts([named(name)], EMPTY_WORLD)).toEqual([{ where: 'facts[0]', what, field: 'name' }]);
  });

  test('quotes a refused text without the character itself', () => {
    expect(quotedText('a\u0000b\u007fc\u009bd')).toBe('"a\\u0000b\\u007fc\\u009bd"');
  });

  test('checks the items of lists', () => {
    expect(checkTexts([named('Pakistan', { names: ['پاکستان', 'P\u0007'] })], EMPTY_WORLD)).toMatchObject([{ field: 'names' }]);
  });

  test('accepts any script, emoji, tabs and line ends', () => {
    expect(checkTexts([named('پاکستان 🇵🇰\tone\nline\u00a0end')], EMPTY_WORLD)).toEqual([]);
  });
});
