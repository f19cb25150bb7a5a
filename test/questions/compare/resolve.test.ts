/** Why two lenses show a tie differently: cases of what a source says about one membership over time. */

import type { Properties } from '../../../src/model/fact';
import type { Lens } from '../../../src/model/lens';
import { readPeriod } from '../../../src/model/period';
import { readBounds, toSpell } from '../../../src/model/spell';
import { collectVoices, computeStanding } from '../../../src/model/standing';
import type { VisibleAssertion } from '../../../src/model/visible-assertion';
import { CHANGE_CAUSES, type ChangeCause } from '../../../src/questions/compare/change-causes';
import { countChanges, resolveTieChange, type TieChange } from '../../../src/questions/compare/resolve';

type Said = Partial<Pick<VisibleAssertion, 'stance' | 'sourceId' | 'assertedBy' | 'reliability' | 'quote'>> & { readonly status?: string };

/** An assertion with the spell "2000/2010"; ".." as end is no end. */
function said(id: string, years: string, { status, ...rest }: Said = {}): VisibleAssertion {
  const [start, end] = years.split('/');
  const spell = toSpell({ start, end });
  const told: Properties = status === undefined ? {} : { status };
  return {
    id: `${id}#1`,
    assertionId: id,
    tieId: 'tie:1',
    type: 'MEMBER_OF',
    subject: 'state:IND',
    object: 'organisation:SCO',
    key: '',
    sourceId: 'source:a',
    assertedBy: 'source:a',
    stance: 'AFFIRMS',
    spell,
    bounds: readBounds(spell),
    reliability: 'B',
    credibility: 2,
    published: null,
    locator: null,
    quote: null,
    outsideExistence: false,
    recordedFrom: 1,
    toldFrom: 1,
    cause: 'ASSERTED',
    voices: [],
    standing: 'UNIQUE',
    attributes: told,
    properties: told,
    ...rest,
  };
}

/** The recorded assertions of the tie, with the voices and the standing that the recorder computes. */
function stood(...record: VisibleAssertion[]): VisibleAssertion[] {
  return record.map((one) => ({ ...one, voices: collectVoices(record), standing: computeStanding(record) }));
}

const lens = (day: string | null, seq: number, rest: Partial<Lens> = {}): Lens => ({
  validAt: day === null ? null : readPeriod(day),
  knownAt: { seq, at: null },
  assertedBy: null,
  background: true,
  certainty: 'POSSIBLE',
  policy: 'ALL',
  minReliability: null,
  ...rest,
});

interface Case {
  readonly name: string;
  readonly left: readonly [VisibleAssertion[], Lens];
  readonly right: readonly [VisibleAssertion[], Lens];
  /** Null: no change. */
  readonly is: readonly [TieChange['kind'], ...ChangeCause[]] | null;
}

const lasting = stood(said('a', '2000/2010'));

const ongoing = stood(said('a', '2000/..'));

/** What an ongoing spell is later said to be. */
const ENDS: readonly Case[] = [
  {
    name: 'an end was recorded, and both lenses look at a day before it',
    left: [ongoing, lens('2005-01-01', 1)],
    right: [lasting, lens('2005-01-01', 2)],
    is: ['ALTERED', 'END'],
  },
  {
    name: 'an end was recorded, and one lens looks at a day after it',
    left: [ongoing, lens('2005-01-01', 1)],
    right: [lasting, lens('2015-01-01', 2)],
    is: ['GONE', 'WORLD', 'END'],
  },
  {
    name: 'an end was recorded in other words',
    left: [ongoing, lens(null, 1)],
    right: [stood(said('a', '2000/2010', { quote: 'left in 2010' })), lens(null, 2)],
    is: ['ALTERED', 'END'],
  },
  {
    name: 'an end was recorded together with another grade',
    left: [ongoing, lens(null, 1)],
    right: [stood(said('a', '2000/2010', { reliability: 'A' })), lens(null, 2)],
    is: ['ALTERED', 'CORRECTION'],
  },
  {
    name: 'an end was recorded together with another status',
    left: [stood(said('a', '2000/..', { status: 'FULL' })), lens(null, 1)],
    right: [stood(said('a', '2000/2010', { status: 'OBSERVER' })), lens(null, 2)],
    is: ['ALTERED', 'CORRECTION'],
  },
  {
    name: 'an end was taken back',
    left: [lasting, lens(null, 1)],
    right: [ongoing, lens(null, 2)],
    is: ['ALTERED', 'CORRECTION'],
  },
  {
    name: 'an end and a correction of another source, each of which shows',
    left: [stood(said('a', '2000/..'), said('b', '1999/..', { sourceId: 'source:b', assertedBy: 'source:b' })), lens(null, 1)],
    right: [stood(said('a', '2000/2010'), said('b', '1998/..', { sourceId: 'source:b', assertedBy: 'source:b' })), lens(null, 2)],
    is: ['ALTERED', 'END', 'CORRECTION'],
  },
];

const CASES: readonly Case[] = [
  ...ENDS,
  { name: 'the same day and record', left: [lasting, lens('2005-01-01', 1)], right: [lasting, lens('2005-01-01', 1)], is: null },
  { name: 'two days of one spell', left: [lasting, lens('2003-01-01', 1)], right: [lasting, lens('2009-01-01', 1)], is: null },
  {
    name: 'how surely a spell covers the day is no change',
    left: [stood(said('a', '2000/2010')), lens('2000-06-01', 1)],
    right: [stood(said('a', '2000/2010')), lens('2005-06-01', 1)],
    is: null,
  },
  {
    name: 'it ended between the days, as known at both points',
    left: [lasting, lens('2005-01-01', 1)],
    right: [lasting, lens('2015-01-01', 2)],
    is: ['GONE', 'WORLD'],
  },
  {
    name: 'it began between the days',
    left: [lasting, lens('1990-01-01', 1)],
    right: [lasting, lens('2005-01-01', 1)],
    is: ['APPEARED', 'WORLD'],
  },
  {
    name: 'another spell holds on the later day',
    left: [stood(said('a', '2000/2010', { status: 'OBSERVER' }), said('b', '2011/..', { status: 'FULL' })), lens('2005-01-01', 1)],
    right: [stood(said('a', '2000/2010', { status: 'OBSERVER' }), said('b', '2011/..', { status: 'FULL' })), lens('2015-01-01', 1)],
    is: ['ALTERED', 'WORLD'],
  },
  {
    name: 'its end was put right: a changed record is no changed world, for by the record as it now stands it held on both days',
    left: [lasting, lens('2005-01-01', 1)],
    right: [stood(said('a', '2000/2020')), lens('2015-01-01', 2)],
    is: ['ALTERED', 'CORRECTION'],
  },
  {
    name: 'its end was put right to lie between the days: by the record as it now stands the world changed, and the old record hid it',
    left: [stood(said('a', '2000/2020')), lens('2005-01-01', 1)],
    right: [lasting, lens('2015-01-01', 2)],
    is: ['GONE', 'WORLD', 'CORRECTION'],
  },
  {
    name: 'only a quotation was put right',
    left: [lasting, lens('2005-01-01', 1)],
    right: [stood(said('a', '2000/2010', { quote: 'a member since' })), lens('2005-01-01', 2)],
    is: ['ALTERED', 'CORRECTION'],
  },
  {
    name: 'a source told of it in between',
    left: [[], lens('2005-01-01', 1)],
    right: [lasting, lens('2005-01-01', 2)],
    is: ['APPEARED', 'KNOWLEDGE'],
  },
  {
    name: 'it began between the days, and was told of in between',
    left: [[], lens('1990-01-01', 1)],
    right: [lasting, lens('2005-01-01', 2)],
    is: ['APPEARED', 'WORLD', 'KNOWLEDGE'],
  },
  {
    name: 'its only source withdrew its word',
    left: [lasting, lens('2005-01-01', 1)],
    right: [stood(said('a', '2000/2010', { stance: 'RETRACTED' })), lens('2005-01-01', 2)],
    is: ['GONE', 'RETRACTION'],
  },
  {
    name: 'told again after it was withdrawn',
    left: [stood(said('a', '2000/2010', { stance: 'RETRACTED' })), lens(null, 1)],
    right: [lasting, lens(null, 2)],
    is: ['APPEARED', 'KNOWLEDGE'],
  },
  {
    name: 'somebody denies it now: its spells are as before, its standing is not',
    left: [lasting, lens(null, 1)],
    right: [
      stood(said('a', '2000/2010'), said('b', '2000/2010', { stance: 'DENIES', sourceId: 'source:b', assertedBy: 'source:b' })),
      lens(null, 2),
    ],
    is: ['ALTERED', 'KNOWLEDGE'],
  },
  {
    name: 'the left lens is the one that knows more',
    left: [stood(said('a', '2000/2020')), lens('2015-01-01', 2)],
    right: [lasting, lens('2005-01-01', 1)],
    is: ['ALTERED', 'CORRECTION'],
  },
  {
    name: 'the other lens hears another voice',
    left: [lasting, lens(null, 1)],
    right: [lasting, lens(null, 1, { assertedBy: ['source:b'], background: false })],
    is: ['GONE', 'PERSPECTIVE'],
  },
  {
    name: 'the other lens asks for another policy',
    left: [lasting, lens(null, 1)],
    right: [lasting, lens(null, 1, { policy: 'CONSENSUS' })],
    is: ['GONE', 'PERSPECTIVE'],
  },
  {
    name: 'one correction and one withdrawal, each of which shows',
    left: [stood(said('a', '2000/2010'), said('b', '1999/2010', { sourceId: 'source:b', assertedBy: 'source:b' })), lens(null, 1)],
    right: [
      stood(said('a', '2001/2010'), said('b', '1999/2010', { sourceId: 'source:b', assertedBy: 'source:b', stance: 'RETRACTED' })),
      lens(null, 2),
    ],
    is: ['ALTERED', 'RETRACTION', 'CORRECTION'],
  },
  {
    name: 'a correction that this lens cannot hear is recorded, but is no cause',
    left: [stood(said('a', '2000/2010'), said('b', '1999/2010', { reliability: 'E' })), lens('2005-01-01', 1, { minReliability: 'C' })],
    right: [stood(said('a', '2000/2010'), said('b', '1998/2010', { reliability: 'E' })), lens('2015-01-01', 2, { minReliability: 'C' })],
    is: ['GONE', 'WORLD'],
  },
  {
    name: 'told of in between by a source that is not reliable enough for the lens',
    left: [[], lens('2005-01-01', 1)],
    right: [lasting, lens('2005-01-01', 2, { minReliability: 'A' })],
    is: null,
  },
];

describe('resolveTieChange', () => {
  test.each(CASES)('$name', ({ left, right, is }) => {
    const change = resolveTieChange({ left: left[0], right: right[0] }, left[1], right[1]);
    expect(change && [change.kind, ...change.causes]).toEqual(is);
  });

  test('an assertion recorded in between that only one lens includes is a change by knowledge and perspective together', () => {
    const record = stood(said('a', '2000/2010', { reliability: 'E' }));
    const change = resolveTieChange({ left: [], right: record }, lens(null, 1, { minReliability: 'A' }), lens(null, 2))!;
    expect([change.kind, ...change.causes]).toEqual(['APPEARED', 'KNOWLEDGE', 'PERSPECTIVE']);
  });

  test('with the sides swapped the kind is mirrored, and the causes and records are the same', () => {
    const mirrored = { APPEARED: 'GONE', GONE: 'APPEARED', ALTERED: 'ALTERED' } as const;
    for (const { left, right } of CASES) {
      const there = resolveTieChange({ left: left[0], right: right[0] }, left[1], right[1]);
      const back = resolveTieChange({ left: right[0], right: left[0] }, right[1], left[1]);
      expect(back && [back.kind, back.causes, back.records]).toEqual(there && [mirrored[there.kind], there.causes, there.records]);
    }
  });

  test('a change with two causes counts under both, and only causes that occur are counted', () => {
    const changes = CASES.flatMap(({ left, right }) => resolveTieChange({ left: left[0], right: right[0] }, left[1], right[1]) ?? []);
    const counts = countChanges(changes, CHANGE_CAUSES);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(changes.flatMap(({ causes }) => causes).length);
    expect(counts).toContainEqual({ kind: 'ALTERED', cause: 'CORRECTION', count: 8 });
    expect(counts.every(({ count }) => count > 0)).toBe(true);
  });
});
