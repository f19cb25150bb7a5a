import fc from 'fast-check';
import { matchEntity, type Searched } from '../../../src/questions/search/match-entity';
import { closeness, searchWords, tokenise } from '../../../src/questions/search/search-words';
import { assertProperty } from '../../support/seeds';

const LAVROV: Searched[] = [
  { field: 'name', value: 'Sergey Lavrov' },
  { field: 'aliases', value: 'Сергей Викторович Лавров' },
];
const score = (text: string, all: readonly Searched[]) => matchEntity(searchWords(text), all)?.score ?? null;
const marked = (text: string, value: string) =>
  matchEntity(searchWords(text), [{ field: 'name', value }])
    ?.matches[0]?.parts.map((part) => (part.matched ? `[${part.text}]` : part.text))
    .join('');

describe('searchWords', () => {
  test('reads any script in plain Latin letters', () => {
    expect(searchWords('Лавров').map(({ latin }) => latin)).toEqual(['lavrov']);
    expect(searchWords('Türkiye, d’Affaires').map(({ latin }) => latin)).toEqual(['turkiye', "d'affaires"]);
    expect(searchWords('شهباز').map(({ latin }) => latin)[0]).toMatch(/^[a-z']+$/);
    expect(searchWords('शहबाज़ शरीफ़')).toHaveLength(2);
  });

  test.each([
    ['', 'search.text: "" holds no word. Accepted: one to 10 words, in any script.'],
    ['?! --', 'search.text: "?! --" holds no word. Accepted: one to 10 words, in any script.'],
    ['a b c d e f g h i j k', 'search.text: "a b c d e f g h i j k" holds 11 words. Accepted: one to 10 words, in any script.'],
  ])('refuses %j', (text, message) => {
    expect(() => searchWords(text)).toThrow(message);
  });

  test('refuses a text that is too long and quotes only its beginning', () => {
    expect(() => searchWords('x'.repeat(300))).toThrow(`search.text: "${'x'.repeat(57)}..." has 300 characters, over 200.`);
  });
});

describe('closeness', () => {
  const close = (word: string, token: string) => closeness(searchWords(word)[0]!, tokenise(token)[0]!);

  test('the same word is closest, then the same beginning, then one wrong letter', () => {
    expect(close('lavrov', 'Lavrov')).toBe(1);
    expect(close('lavr', 'Lavrov')).toBeCloseTo(0.8);
    expect(close('lavrof', 'Lavrov')).toBe(0.5);
    expect(close('larvov', 'Lavrov')).toBe(0.5);
    expect(close('lavarof', 'Lavrov')).toBe(0);
  });

  test('a short word must match exactly', () => {
    expect(close('iran', 'Iraq')).toBe(0);
    expect(close('chine', 'China')).toBe(0.5);
  });
});

describe('matchEntity', () => {
  test('a name that equals the complete text scores 1, whatever its accents and capitals', () => {
    expect(score('sergey lavrov', LAVROV)).toBe(1);
    expect(score('SERGEY Lavrov', LAVROV)).toBe(1);
    expect(score('turkiye', [{ field: 'name', value: 'Türkiye' }])).toBe(1);
  });

  test('nothing else scores 1: neither the words in another order nor a longer name', () => {
    expect(score('Lavrov Sergey', LAVROV)).toBe(0.99);
    expect(score('lavrov', LAVROV)).toBeLessThan(0.99);
    expect(score('Zaire', [{ field: 'aliases', value: 'Zaire' }])).toBe(0.98);
  });

  test.each([
    ['alassad', 'Bashar al-Assad'],
    ['al assad', 'Bashar Alassad'],
    ['al-assad', 'Bashar al Assad'],
    ['binsalman', 'Mohammed bin Salman'],
    ['cote divoire', "Côte d'Ivoire"],
    ['cote d ivoire', "Côte d'Ivoire"],
    ["cote d'ivoire", 'Côte d’Ivoire'],
    ['ivoire', "Côte d'Ivoire"],
    ['guinea bissau', 'Guinea-Bissau'],
    ['USA', 'U.S.A.'],
    ['U.S.A.', 'USA'],
  ])('%s matches %s', (text, value) => {
    expect(score(text, [{ field: 'name', value }])).toBeGreaterThan(0.4);
  });

  test('a name scores more than a mention, and a short name more than a long one', () => {
    const [whole, part, mention] = [
      score('lavrov', [{ field: 'name', value: 'Lavrov' }]),
      score('lavrov', LAVROV),
      score('lavrov', [{ field: 'text', value: 'Lavrov' }]),
    ];
    expect(whole!).toBeGreaterThan(part!);
    expect(part!).toBeGreaterThan(mention!);
  });

  test('every word must be found, but not all in one name', () => {
    expect(score('lavrov putin', LAVROV)).toBeNull();
    expect(score('sergey викторович', LAVROV)).toBeGreaterThan(0);
  });

  test('marks what matches, in its original script', () => {
    expect(marked('lavrov', 'Сергей Викторович Лавров')).toBe('Сергей Викторович [Лавров]');
    expect(marked('lavr', 'Sergey Lavrov')).toBe('Sergey [Lavr]ov');
    expect(marked('larvov', 'Sergey Lavrov')).toBe('Sergey [Lavrov]');
  });

  test('of a long text, shows complete words around the match', () => {
    const text = `${'before '.repeat(60)}the steel mill ${'after '.repeat(60)}`.trim();
    const shown = marked('steel', text)!;
    expect(shown).toMatch(/^…before .*\[steel\] mill .*after…$/);
    expect(shown.length).toBeLessThan(170);
  });

  test('the parts together are the value, and scores stay between 0 and 1', () => {
    const words = fc.array(fc.constantFrom('Sergey', 'Лавров', 'of', 'Türkiye', 'शरीफ़', 'steel-mill', 'x', '  ', '?'), {
      minLength: 1,
      maxLength: 60,
    });
    assertProperty(
      fc.property(words, fc.constantFrom('lavrov', 'turk', 'ser', 'mill', 'x'), (value, text) => {
        const match = matchEntity(searchWords(text), [{ field: 'text', value: value.join(' ') }]);
        if (!match) return;
        expect(match.score).toBeGreaterThan(0);
        expect(match.score).toBeLessThanOrEqual(1);
        for (const { value: shown, parts } of match.matches) {
          expect(parts.map((part) => part.text).join('')).toBe(shown);
          expect(parts.some((part) => part.matched)).toBe(true);
        }
      }),
    );
  });
});
