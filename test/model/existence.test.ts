/** Existence: no tie is in force before both of its ends exist, and a date that a source gives outside existence counts as given. */
import fc from 'fast-check';
import { tieType } from '../../src/domain/tie-types';
import { daysInForce, readExistence } from '../../src/model/existence';
import { certaintyIn, type Spell, toSpell } from '../../src/model/spell';
import { dayNumber } from '../oracle/calendar';
import { givenOutside, heldBetween, together } from '../oracle/existence';
import type { Thing, TieWord } from '../oracle/history';
import { inForce } from '../oracle/in-force';
import { assertProperty } from '../support/seeds';
import { DATE_TEXT } from './arbitrary-dates';
import { SPELL } from './arbitrary-spells';

const day = (text: string) => {
  const [year, month, dayOfMonth] = text.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, dayOfMonth);
};
const PAKISTAN = readExistence('state:PAK', { existsFrom: '1947-08-14' });
const INDIA = readExistence('state:IND', { existsFrom: '1947-08-15' });
const USSR = readExistence('state:SUN', { existsFrom: '1922-12-30', existsTo: '1991-12-26' });
const PARIS = readExistence('treaty:paris-2015', { date: '2015-12-12' });

function certainty(
  type: string,
  spell: Spell,
  ends: readonly [Parameters<typeof daysInForce>[2], Parameters<typeof daysInForce>[3]],
  on: string,
) {
  return certaintyIn(daysInForce(tieType(type)!, spell, ...ends).bounds, { first: day(on), last: day(on) });
}

describe('daysInForce', () => {
  test.each([
    ['a treaty of 2015 with an unknown start, in 2014', 'PARTY_TO', {}, [PAKISTAN, PARIS], '2014-06-30', null],
    ['the same once it is adopted', 'PARTY_TO', {}, [PAKISTAN, PARIS], '2015-12-12', 'POSSIBLE'],
    ['a membership of Pakistan with an unknown start, in 1946', 'MEMBER_OF', {}, [PAKISTAN, null], '1946-12-31', null],
    ['the same on the day Pakistan begins', 'MEMBER_OF', {}, [PAKISTAN, null], '1947-08-14', 'POSSIBLE'],
    [
      'one that goes on, after the Soviet Union is gone',
      'MEMBER_OF',
      { start: '1960', endStatus: 'ONGOING' },
      [USSR, null],
      '1992-01-01',
      null,
    ],
    ['the same on its last day', 'MEMBER_OF', { start: '1960', endStatus: 'ONGOING' }, [USSR, null], '1991-12-26', 'CERTAIN'],
    ['what always held, before there was a state', 'POST_IN', { start: '..', endStatus: 'ONGOING' }, [null, PAKISTAN], '1947-08-13', null],
    ['the same from its first day', 'POST_IN', { start: '..', endStatus: 'ONGOING' }, [null, PAKISTAN], '1947-08-14', 'CERTAIN'],
    [
      'a start of a year in which the state began in August',
      'MEMBER_OF',
      { start: '1947', endStatus: 'ONGOING' },
      [PAKISTAN, null],
      '1947-03-01',
      null,
    ],
    [
      'what a treaty step did, after the actor is gone',
      'TAKEN_BY',
      { start: '1970', endStatus: 'ONGOING' },
      [null, USSR],
      '2000-01-01',
      'CERTAIN',
    ],
    ['who succeeds the Soviet Union', 'SUCCEEDS', { start: '1991-12-26', endStatus: 'ONGOING' }, [null, USSR], '2000-01-01', 'CERTAIN'],
  ] as const)('%s', (_what, type, spell, ends, on, expected) => {
    expect(certainty(type, toSpell(spell), ends as never, on)).toBe(expected);
  });

  test('a day that its source gives before existence counts as given and is marked: India in the United Nations, 1945', () => {
    const spell = toSpell({ start: '1945-10-24', endStatus: 'ONGOING' });
    expect(daysInForce(tieType('MEMBER_OF')!, spell, INDIA, null).outsideExistence).toBe(true);
    expect(certainty('MEMBER_OF', spell, [INDIA, null], '1946-01-01')).toBe('CERTAIN');
  });

  test.each([
    ['a start before the Soviet Union leaves its last day', 'MEMBER_OF', { start: '1917', endStatus: 'ONGOING' }, '1992-01-01', null],
    ['and counts from its own day', 'MEMBER_OF', { start: '1917', endStatus: 'ONGOING' }, '1918-01-01', 'CERTAIN'],
    ['a start after its last day counts as given', 'MEMBER_OF', { start: '1993', endStatus: 'ONGOING' }, '1995-01-01', 'CERTAIN'],
    ['an end after its last day leaves its first', 'MEMBER_OF', { end: '1993' }, '1920-01-01', null],
    ['and is possible until then', 'MEMBER_OF', { end: '1993' }, '1993-06-01', 'POSSIBLE'],
  ] as const)('a day given outside existence is not narrowed on its own side only: %s', (_what, type, spell, on, expected) => {
    expect(daysInForce(tieType(type)!, toSpell(spell), USSR, null).outsideExistence).toBe(true);
    expect(certainty(type, toSpell(spell), [USSR, null], on)).toBe(expected);
  });

  test('an event or a claim is not bounded by what it is about: the Lahore Resolution concerns Pakistan in 1940', () => {
    const event = readExistence('event:lahore-resolution', { date: '1940-03-23' });
    for (const [type, subject] of [
      ['CONCERNS', event],
      ['ABOUT', null],
    ] as const) {
      const days = daysInForce(tieType(type)!, toSpell({ start: '1940-03-23', endStatus: 'ONGOING' }), subject, PAKISTAN);
      expect(days.outsideExistence).toBe(false);
    }
  });

  test('an undated participation in an event is possible on the day of the event, never certain, and on no other day', () => {
    const event = readExistence('event:strikes', { date: '2025-05-07' });
    const part = toSpell({ endStatus: 'ENDED' });
    expect(['2025-05-06', '2025-05-07', '2025-05-08'].map((on) => certainty('PARTICIPATED_IN', part, [PAKISTAN, event], on))).toEqual([
      null,
      'POSSIBLE',
      null,
    ]);
  });

  test('agrees with the oracle on every spell, existence and day', () => {
    const dates = fc.record({ from: fc.option(DATE_TEXT, { nil: undefined }), to: fc.option(DATE_TEXT, { nil: undefined }) });
    assertProperty(
      fc.property(
        SPELL,
        dates,
        fc.option(DATE_TEXT, { nil: undefined }),
        fc.integer({ min: -100_000, max: 30_000 }),
        (spell, state, treaty, on) => {
          const properties = { 'state:a': { existsFrom: state.from, existsTo: state.to }, 'treaty:b': { date: treaty } };
          const things = new Map(
            Object.entries(properties).map(([id, own]): [string, Thing] => [
              id,
              { id, label: id.startsWith('state') ? 'State' : 'Treaty', properties: own },
            ]),
          );
          const within = daysInForce(
            tieType('PARTY_TO')!,
            spell,
            readExistence('state:a', properties['state:a'] as never),
            readExistence('treaty:b', properties['treaty:b'] as never),
          );
          const both = together({ subject: 'state:a', object: 'treaty:b' } as TieWord, things);
          const { begins, ends } = heldBetween(spell, both);
          expect([certaintyIn(within.bounds, { first: on, last: on }) ?? 'NO', within.outsideExistence]).toEqual([
            inForce(begins, ends, on),
            givenOutside(spell, both),
          ]);
        },
      ),
      { numRuns: 600 },
    );
  });
});
