import fc from 'fast-check';
import type { Properties, Stance } from '../../src/model/fact';
import { readBounds, type SpellInput, toSpell } from '../../src/model/spell';
import { collectVoices, compatible, computeStanding, type VoicedSpell } from '../../src/model/standing';
import { howItStands, whoSpeaks } from '../oracle/how-it-stands';
import { oneStory } from '../oracle/in-force';
import { assertProperty } from '../support/seeds';
import { SPELL } from './arbitrary-spells';

const says = (assertedBy: string, spell: SpellInput, attributes: Properties = {}, stance: Stance = 'AFFIRMS'): VoicedSpell => ({
  stance,
  assertedBy,
  sourceId: `source:of-${assertedBy.slice(6)}`,
  bounds: readBounds(toSpell(spell)),
  attributes,
});
const since2017 = { start: '2017-06-09', end: '..' };

describe('computeStanding', () => {
  test.each([
    ['one voice', [says('state:PAK', since2017)], 'UNIQUE'],
    [
      'one voice with two spells',
      [says('state:PAK', { start: '1947', end: '1972' }), says('state:PAK', { start: '1989', end: '..' })],
      'UNIQUE',
    ],
    ['two voices with the same dates', [says('state:PAK', since2017), says('state:IND', since2017)], 'AGREED'],
    ['a year against a day in it', [says('state:PAK', since2017), says('state:IND', { start: '2017', end: '..' })], 'AGREED'],
    ['a year against a day outside it', [says('state:PAK', since2017), says('state:IND', { start: '2015', end: '..' })], 'DIFFERING'],
    [
      'ongoing against over, nobody knows when',
      [says('state:PAK', since2017), says('state:IND', { start: '2017', endStatus: 'ENDED' })],
      'DIFFERING',
    ],
    ['ongoing against an unknown end', [says('state:PAK', since2017), says('state:IND', { start: '2017' })], 'AGREED'],
    ['always against since a day', [says('state:PAK', { start: '..', end: '..' }), says('state:IND', since2017)], 'DIFFERING'],
    ['always against nobody knows since when', [says('state:PAK', { start: '..', end: '..' }), says('state:IND', { end: '..' })], 'AGREED'],
    [
      'data that stop before the end that another tells',
      [says('state:PAK', { start: '1990', end: '2014', endStatus: 'CENSORED' }), says('state:IND', { start: '1990', end: '2020' })],
      'AGREED',
    ],
    [
      'data that go on after the end that another tells',
      [says('state:PAK', { start: '1990', end: '2014', endStatus: 'CENSORED' }), says('state:IND', { start: '1990', end: '2010' })],
      'DIFFERING',
    ],
    [
      'another status',
      [says('state:PAK', since2017, { status: 'FULL' }), says('state:IND', since2017, { status: 'OBSERVER' })],
      'DIFFERING',
    ],
    ['a status that only one gives', [says('state:PAK', since2017, { status: 'FULL' }), says('state:IND', since2017)], 'AGREED'],
    [
      'the same list in another order',
      [says('state:PAK', since2017, { obligations: ['a', 'b'] }), says('state:IND', since2017, { obligations: ['b', 'a'] })],
      'AGREED',
    ],
    [
      'a spell that the other does not know',
      [
        says('state:PAK', { start: '1947', end: '1972' }),
        says('state:PAK', { start: '1989', end: '..' }),
        says('state:IND', { start: '1989', end: '..' }),
      ],
      'DIFFERING',
    ],
    [
      'three of whom two are apart though each fits the third',
      [says('state:PAK', { start: '2005' }), says('state:IND', { start: '2005-06' }), says('state:RUS', { start: '2005-07' })],
      'DIFFERING',
    ],
    [
      'a start after the end that another tells, though each alone fits',
      [says('state:PAK', { start: '1960', end: '1960-03' }), says('state:IND', { start: '1960-06' })],
      'DIFFERING',
    ],
    ['a denial', [says('state:PAK', since2017), says('state:IND', since2017, {}, 'DENIES')], 'DISPUTED'],
    ['a denial alone', [says('state:IND', since2017, {}, 'DENIES')], 'DISPUTED'],
    ['a denial withdrawn', [says('state:PAK', since2017), says('state:IND', since2017, {}, 'RETRACTED')], 'UNIQUE'],
    ['everyone withdrew', [says('state:PAK', since2017, {}, 'RETRACTED')], 'RETRACTED'],
    ['nobody', [], 'RETRACTED'],
  ] as const)('%s', (_, spoken, standing) => {
    expect(computeStanding(spoken)).toBe(standing);
  });

  const WORD = fc.record({
    spell: SPELL,
    assertedBy: fc.constantFrom('state:A', 'state:B', 'state:C'),
    sourceId: fc.constantFrom('source:x', 'source:y'),
    stance: fc.constantFrom<Stance>('AFFIRMS', 'AFFIRMS', 'AFFIRMS', 'AFFIRMS', 'DENIES', 'RETRACTED'),
    attributes: fc.constantFrom<Properties>({}, {}, { status: 'FULL' }, { status: 'OBSERVER' }, { list: ['p', 'q'] }, { list: ['q', 'p'] }),
  });

  test('agrees with the oracle, voices included', () => {
    assertProperty(
      fc.property(fc.array(WORD, { maxLength: 6 }), (words) => {
        const spoken = words.map(({ spell, ...rest }) => ({ ...rest, bounds: readBounds(spell) }));
        const told = words.map(({ spell, stance, attributes, ...rest }) => ({
          ...rest,
          ...spell,
          stance: stance === 'DENIES' ? stance : ('AFFIRMS' as const),
          withdrawn: stance === 'RETRACTED',
          differing: attributes,
        }));
        expect(computeStanding(spoken)).toBe(howItStands(told));
        expect(collectVoices(spoken)).toEqual(whoSpeaks(told));
      }),
      { numRuns: 3000 },
    );
  });

  test('does not depend on the order of voices', () => {
    assertProperty(
      fc.property(fc.array(WORD, { maxLength: 6 }), (words) => {
        const spoken = words.map(({ spell, ...rest }) => ({ ...rest, bounds: readBounds(spell) }));
        expect(computeStanding([...spoken].reverse())).toBe(computeStanding(spoken));
      }),
    );
  });
});

describe('compatible', () => {
  test('is true exactly if one story fits both', () => {
    assertProperty(
      fc.property(SPELL, SPELL, (a, b) => {
        const word = (spell: typeof a): VoicedSpell => ({
          stance: 'AFFIRMS',
          assertedBy: 'x',
          sourceId: 'y',
          bounds: readBounds(spell),
          attributes: {},
        });
        expect(compatible(word(a), word(b))).toBe(oneStory(a, b));
        expect(compatible(word(b), word(a))).toBe(oneStory(a, b));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('collectVoices', () => {
  test('lists actors and sources once each, sorted, without voices that retracted', () => {
    const spoken = [
      says('state:PAK', since2017),
      says('state:IND', since2017, {}, 'DENIES'),
      says('state:PAK', since2017),
      says('state:RUS', since2017, {}, 'RETRACTED'),
    ];
    expect(collectVoices(spoken)).toEqual(['source:of-IND', 'source:of-PAK', 'state:IND', 'state:PAK']);
  });
});
