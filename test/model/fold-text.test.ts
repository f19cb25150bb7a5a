/** Texts without capitals and accents, tested with known words and with words built from a known base. */
import fc from 'fast-check';
import { foldText } from '../../src/model/fold-text';
import { assertProperty } from '../support/seeds';

test.each([
  ['Türkiye', 'turkiye'],
  ['TÜRKİYE', 'turkiye'],
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['São Tomé & Príncipe', 'sao tome & principe'],
  ['Tu\u0308rkiye', 'turkiye'],
  ['Işık', 'isik'],
  ['Straße, STRASSE, GROẞ', 'strasse, strasse, gross'],
  ['Ærø Łódź Đà Nẵng þing', 'aero lodz da nang thing'],
  ['ﬁnal', 'final'],
  ['ΑΘΗΝΆΣ', 'αθηνασ'],
  ['Αθήνας', 'αθηνασ'],
  ['Алёна', 'алена'],
  ['日本 नेपाल 한국', '日本 नेपाल 한국'],
  ['', ''],
])('%s is folded to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('a syllable of another script is not found in a longer syllable that begins with it', () => {
  expect(foldText('각').includes(foldText('가'))).toBe(false);
});

const accented = fc
  .tuple(
    fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz '-.0"),
    fc.subarray(['\u0301', '\u0308', '\u0327', '\u030c', '\u0306']),
    fc.boolean(),
  )
  .map(([base, marks, capital]) => ({ base, written: (capital ? base.toUpperCase() : base) + marks.join('') }));
const word = fc.tuple(fc.array(accented, { maxLength: 20 }), fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD')).map(([letters, form]) => ({
  base: letters.map(({ base }) => base).join(''),
  written: letters
    .map(({ written }) => written)
    .join('')
    .normalize(form),
}));

test('a word with any accents and capitals, in any normal form, is folded to its base', () => {
  assertProperty(fc.property(word, ({ base, written }) => expect(foldText(written)).toBe(base)));
});

test('folding a folded text changes nothing', () => {
  assertProperty(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(foldText(foldText(text))).toBe(foldText(text))));
});
