/** Policies: how the assertions of one tie become spells. */

import { readEdtfDate } from '../../src/model/edtf-date';
import type { Properties } from '../../src/model/fact';
import type { Credibility, Reliability } from '../../src/model/grades';
import { readPeriod } from '../../src/model/period';
import { resolve } from '../../src/model/resolution';
import { type EndStatus, readBounds, toSpell, visibleDay } from '../../src/model/spell';
import { compatible } from '../../src/model/standing';
import type { ResolvableAssertion } from '../../src/model/visible-assertion';

interface Told {
  readonly start?: string;
  readonly end?: string;
  readonly endStatus?: EndStatus;
  readonly voice?: string;
  readonly source?: string;
  readonly grade?: `${Reliability}${Credibility}`;
  readonly published?: string;
  readonly attributes?: Properties;
}

function told(
  id: string,
  { voice = id, source = `source:${id}`, grade = 'B2', published, attributes = {}, ...dates }: Told,
): ResolvableAssertion {
  const spell = toSpell(dates);
  return {
    assertionId: id,
    assertedBy: voice,
    sourceId: source,
    stance: 'AFFIRMS',
    spell,
    bounds: readBounds(spell),
    attributes,
    reliability: grade[0] as Reliability,
    credibility: Number(grade[1]) as Credibility,
    published: published === undefined ? null : readEdtfDate(published).latest,
  };
}

const seen = (spells: ReturnType<typeof resolve>) =>
  spells.map(({ spell, assertions }) => `${spell.start}/${spell.end ?? spell.endStatus}: ${assertions.map((one) => one.assertionId)}`);

describe('resolve', () => {
  test('every spell has assertions, under any policy', () => {
    for (const policy of ['ALL', 'CONSENSUS', 'MOST_RELIABLE', 'LATEST'] as const) expect(resolve([], policy)).toEqual([]);
  });

  test('ALL keeps every version of the story and joins equal versions', () => {
    const spells = resolve(
      [told('c', { start: '1971' }), told('b', { start: '1960', end: '1965' }), told('a', { start: '1960', end: '1965' })],
      'ALL',
    );
    expect(seen(spells)).toEqual(['1960/1965: a,b', '1971/UNKNOWN: c']);
  });

  test('ALL keeps spells separate if they differ only in an attribute', () => {
    const spells = resolve([told('a', { start: '1960', attributes: { status: 'FULL' } }), told('b', { start: '1960' })], 'ALL');
    expect(seen(spells)).toEqual(['1960/UNKNOWN: a', '1960/UNKNOWN: b']);
  });

  test('the certainty of a spell is its certainty on the given day', () => {
    const spells = resolve(
      [told('a', { start: '1960-03', end: '..' }), told('b', { start: '1959', end: '..' })],
      'ALL',
      readPeriod('1960-03-10'),
    );
    expect(spells.map(({ certainty }) => certainty)).toEqual(['CERTAIN', 'POSSIBLE']);
    expect(resolve([told('a', { start: '1960' })], 'ALL')[0]?.certainty).toBeNull();
  });

  test('CONSENSUS needs two voices: two papers that quote one ministry are one voice', () => {
    const one = [told('a', { start: '1960', voice: 'x' }), told('b', { start: '1960', voice: 'x' })];
    expect(resolve(one, 'CONSENSUS')).toEqual([]);
    expect(seen(resolve([...one, told('c', { start: '1960' })], 'CONSENSUS'))).toEqual(['1960/UNKNOWN: a,b,c']);
  });

  test('CONSENSUS takes each end from the voice that gives it most precisely', () => {
    const spells = resolve([told('a', { start: '1960', end: '1970-05' }), told('b', { start: '1960-03-01', end: '1970' })], 'CONSENSUS');
    expect(seen(spells)).toEqual(['1960-03-01/1970-05: a,b']);
    expect(spells[0]?.bounds).toEqual(readBounds(toSpell({ start: '1960-03-01', end: '1970-05' })));
  });

  test('CONSENSUS compares what voices say, not when the ends existed: a day given before existence counts as given', () => {
    const ends = { endStatus: 'ONGOING' } as const;
    const undated = told('a', ends);
    const narrowed = { ...undated, bounds: { ...undated.bounds, startEarliest: readEdtfDate('1947-08-15').earliest } };
    const [spell] = resolve([narrowed, told('b', { start: '1945-10-24', ...ends })], 'CONSENSUS', readPeriod('1946'));
    expect([spell?.spell.start, spell?.certainty]).toEqual(['1945-10-24', 'CERTAIN']);
    expect(visibleDay(spell!.bounds.startEarliest)).toBe('1945-10-24');
  });

  test('CONSENSUS of three voices that agree is one spell, not one for each pair of them', () => {
    const spells = resolve(
      [told('a', { start: '1960' }), told('b', { start: '1960-03' }), told('c', { start: '1960-03-07' })],
      'CONSENSUS',
    );
    expect(seen(spells)).toEqual(['1960-03-07/UNKNOWN: a,b,c']);
  });

  test('CONSENSUS leaves out what only one voice says, and what another voice contradicts', () => {
    const spells = resolve(
      [
        told('a', { start: '1960', end: '1965' }),
        told('b', { start: '1960', end: '1965' }),
        told('c', { start: '1961', end: '1965' }),
        told('d', { start: '1980' }),
      ],
      'CONSENSUS',
    );
    expect(seen(spells)).toEqual(['1960/1965: a,b']);
  });

  test('CONSENSUS finds two spells if one voice is vague and two others are precise but different', () => {
    const spells = resolve([told('x', { start: '1960' }), told('y', { start: '1960-03' }), told('z', { start: '1960-05' })], 'CONSENSUS');
    expect(seen(spells)).toEqual(['1960-03/UNKNOWN: x,y', '1960-05/UNKNOWN: x,z']);
  });

  test('CONSENSUS does not join voices that give different statuses', () => {
    const full = told('a', { start: '1960', attributes: { status: 'FULL' } });
    expect(resolve([full, told('b', { start: '1960', attributes: { status: 'OBSERVER' } })], 'CONSENSUS')).toEqual([]);
    expect(seen(resolve([full, told('b', { start: '1960' })], 'CONSENSUS'))).toEqual(['1960/UNKNOWN: a,b']);
  });

  test('MOST_RELIABLE compares grade, then credibility, then the later source, then the ids of source and voice', () => {
    const best = (...assertions: ResolvableAssertion[]) => seen(resolve(assertions, 'MOST_RELIABLE'));
    expect(best(told('a', { start: '1960', grade: 'F1' }), told('b', { start: '1961', grade: 'C6' }))).toEqual(['1961/UNKNOWN: b']);
    expect(best(told('a', { start: '1960', grade: 'B3' }), told('b', { start: '1961', grade: 'B2' }))).toEqual(['1961/UNKNOWN: b']);
    expect(best(told('a', { start: '1960', published: '1999' }), told('b', { start: '1961', published: '2001' }))).toEqual([
      '1961/UNKNOWN: b',
    ]);
    expect(best(told('a', { start: '1960' }), told('b', { start: '1961', published: '2001' }))).toEqual(['1961/UNKNOWN: b']);
    expect(best(told('a', { start: '1960', source: 't' }), told('b', { start: '1961', source: 's' }))).toEqual(['1961/UNKNOWN: b']);
    expect(best(told('a', { start: '1960', source: 's', voice: 'w' }), told('b', { start: '1961', source: 's', voice: 'v' }))).toEqual([
      '1961/UNKNOWN: b',
    ]);
  });

  test('MOST_RELIABLE keeps every spell of the account that it follows, and none of another', () => {
    const spells = resolve(
      [
        told('a', { start: '1947', end: '1972', voice: 'v', source: 's', grade: 'A1' }),
        told('b', { start: '1989', end: '1999', voice: 'v', source: 's', grade: 'A2' }),
        told('c', { start: '1989', end: '2007', voice: 'w', source: 's', grade: 'A2' }),
      ],
      'MOST_RELIABLE',
    );
    expect(seen(spells)).toEqual(['1947/1972: a', '1989/1999: b']);
  });

  test('LATEST compares the dates of sources only, whatever their grade', () => {
    const spells = resolve(
      [told('a', { start: '1960', grade: 'A1', published: '1990' }), told('b', { start: '1961', grade: 'E5', published: '2020-06' })],
      'LATEST',
    );
    expect(seen(spells)).toEqual(['1961/UNKNOWN: b']);
  });

  test('the order of assertions changes nothing', () => {
    const assertions = [
      told('a', { start: '1960' }),
      told('b', { start: '1960-02' }),
      told('c', { start: '1960-02', end: '1970' }),
      told('d', { start: '1950' }),
    ];
    for (const policy of ['ALL', 'CONSENSUS', 'MOST_RELIABLE', 'LATEST'] as const) {
      expect(resolve([...assertions].reverse(), policy)).toEqual(resolve(assertions, policy));
    }
  });
});

test('resolve makes a spell of each assertion whose words were not read', () => {
  const assertions = [told('a', {}), told('b', {})];
  expect(resolve(assertions, 'ALL').map((spell) => spell.assertions.length)).toEqual([2]);
  expect(resolve(assertions, 'ALL', null, true).map((spell) => spell.assertions.length)).toEqual([1, 1]);
});

describe('compatible', () => {
  test('two spells are not compatible if one starts after the other has ended', () => {
    expect(compatible(told('a', { start: '1960-06' }), told('b', { start: '1960', end: '1960-03' }))).toBe(false);
    expect(compatible(told('a', { start: '1960-02' }), told('b', { start: '1960', end: '1960-03' }))).toBe(true);
  });
});
