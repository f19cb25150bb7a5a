/** Plans versions without a database: a list of versions replaces the graph. */
import fc from 'fast-check';
import { type AssertionWithContent, readAssertionFact, type Version } from '../../src/model/assertion-version';
import type { Stance } from '../../src/model/fact';
import { OPEN_SEQ, type VersionCause } from '../../src/model/recording';
import { addCounts, changesAnything, NO_COUNTS, reviseTie } from '../../src/model/revision';
import type { EndStatus } from '../../src/model/spell';
import { DATE } from '../model/arbitrary-spells';
import { howItStands, whoSpeaks } from '../oracle/how-it-stands';
import { whyRecorded } from '../oracle/why-recorded';
import { assertProperty } from '../support/seeds';
import { membership } from './facts';
import { afterRevision, visibleAt } from './versions-in-memory';

const TIE = readAssertionFact(membership('state:PAK', 'organisation:SCO')).tie;

interface Says {
  readonly by?: string;
  readonly source?: string;
  readonly record?: string;
  readonly start?: string;
  readonly end?: string | null;
  readonly endStatus?: EndStatus;
  readonly credibility?: 1 | 2;
  readonly locator?: string | null;
  readonly quote?: string | null;
  readonly stance?: Stance;
  readonly status?: string;
}

/** What a source asserts about Pakistan's membership of the SCO. */
function says({
  by,
  source = 'source:one',
  record = 'r',
  start = '2017-06-09',
  end = null,
  endStatus = end === null ? 'ONGOING' : 'ENDED',
  stance = 'AFFIRMS',
  status = 'FULL',
  ...rest
}: Says): AssertionWithContent {
  const spell = { start, end, endStatus };
  const fact = membership('state:PAK', 'organisation:SCO', {
    sourceId: source,
    assertedBy: by ?? source,
    record,
    spell,
    attributes: { status },
    ...rest,
  });
  const { asserted: told } = readAssertionFact(fact);
  return { ...told, content: { ...told.content, stance } };
}

/** The versions after a recording of these batches of assertions, and its counts. */
function recorded(versions: readonly Version[], seq: number, batches: readonly (readonly AssertionWithContent[])[]) {
  let state = versions;
  let counts = NO_COUNTS;
  for (const batch of batches) {
    const relevant = state.filter((version) => version.recordedTo === OPEN_SEQ || version.recordedTo === seq);
    const revision = reviseTie(TIE, seq, relevant, batch, () => null);
    state = afterRevision(state, seq, revision);
    counts = addCounts(counts, revision.counts);
  }
  return { versions: state, counts };
}

const open = (versions: readonly Version[]) => versions.filter((version) => version.recordedTo === OPEN_SEQ);

describe('reviseTie', () => {
  const first = recorded([], 1, [[says({})]]).versions;

  test('a first assertion opens a unique version', () => {
    expect(first).toMatchObject([
      { cause: 'ASSERTED', recordedFrom: 1, recordedTo: OPEN_SEQ, toldFrom: 1, voices: ['source:one'], standing: 'UNIQUE' },
    ]);
  });

  test('the same assertion again changes nothing and is counted as unchanged', () => {
    const again = recorded(first, 2, [[says({})]]);
    expect(again.versions).toEqual(first);
    expect(again.counts).toEqual({ ...NO_COUNTS, unchanged: 1 });
  });

  test('another date under the same record is a correction, and the old version is kept unchanged', () => {
    const { versions, counts } = recorded(first, 2, [[says({ start: '2017-06-10' })]]);
    expect(versions).toMatchObject([
      { cause: 'ASSERTED', recordedTo: 2, content: { spell: { start: '2017-06-09' } } },
      { cause: 'CORRECTED', recordedFrom: 2, toldFrom: 2, recordedTo: OPEN_SEQ, content: { spell: { start: '2017-06-10' } } },
    ]);
    expect(counts).toEqual({ ...NO_COUNTS, corrected: 1 });
  });

  test('a second voice restates the first, which keeps the recording in which it was asserted', () => {
    const { versions, counts } = recorded(first, 2, [[says({ source: 'source:two', start: '2018' })]]);
    expect(open(versions)).toMatchObject([
      {
        assertion: { sourceId: 'source:one' },
        cause: 'RESTATED',
        recordedFrom: 2,
        toldFrom: 1,
        voices: ['source:one', 'source:two'],
        standing: 'DIFFERING',
      },
      {
        assertion: { sourceId: 'source:two' },
        cause: 'ASSERTED',
        recordedFrom: 2,
        toldFrom: 2,
        voices: ['source:one', 'source:two'],
        standing: 'DIFFERING',
      },
    ]);
    expect(counts).toEqual({ ...NO_COUNTS, asserted: 1, restated: 1 });
  });

  test('a second voice in the same recording changes the first in place', () => {
    const { versions, counts } = recorded([], 1, [[says({})], [says({ source: 'source:two' })]]);
    expect(versions).toHaveLength(2);
    expect(versions.map((version) => [version.cause, version.standing])).toEqual([
      ['ASSERTED', 'AGREED'],
      ['ASSERTED', 'AGREED'],
    ]);
    expect(counts).toEqual({ ...NO_COUNTS, asserted: 2 });
  });

  test('a denial makes the tie disputed; its retraction makes the other assertion unique again', () => {
    const denied = recorded(first, 2, [[says({ source: 'source:two', stance: 'DENIES' })]]).versions;
    expect(open(denied).map((version) => version.standing)).toEqual(['DISPUTED', 'DISPUTED']);
    const { versions, counts } = recorded(denied, 3, [[says({ source: 'source:two', stance: 'RETRACTED' })]]);
    expect(byId(open(versions)).map((version) => [version.assertion.sourceId, version.cause, version.standing, version.voices])).toEqual(
      byId(open(versions)).map(({ assertion: { sourceId } }) => [
        sourceId,
        sourceId === 'source:one' ? 'RESTATED' : 'RETRACTED',
        'UNIQUE',
        ['source:one'],
      ]),
    );
    expect(counts).toEqual({ ...NO_COUNTS, retracted: 1, restated: 1 });
  });

  test('a tie is retracted if all of its assertions are, and recording one again asserts it', () => {
    const gone = recorded(first, 2, [[says({ stance: 'RETRACTED' })]]).versions;
    expect(open(gone)).toMatchObject([{ cause: 'RETRACTED', standing: 'RETRACTED', voices: [], toldFrom: 2 }]);
    const { versions, counts } = recorded(gone, 3, [[says({})]]);
    expect(open(versions)).toMatchObject([{ cause: 'ASSERTED', standing: 'UNIQUE', toldFrom: 3, recordedFrom: 3 }]);
    expect(counts).toEqual({ ...NO_COUNTS, asserted: 1 });
  });

  test('a restatement that becomes unnecessary within its recording leaves no trace', () => {
    const two = recorded(first, 2, [[says({ source: 'source:two', by: 'state:IND', record: 'a' })]]).versions;
    const passed = says({ source: 'source:two', by: 'state:PAK', record: 'a' });
    const taken = says({ source: 'source:two', by: 'state:IND', record: 'b' });
    const oneWay = recorded(two, 3, [[passed], [taken]]);
    const otherWay = recorded(two, 3, [[taken], [passed]]);
    expect(byId(oneWay.versions)).toEqual(byId(otherWay.versions));
    expect(oneWay.counts).toEqual(otherWay.counts);
    // The voices stay the same only if the voice of the second record replaces that of the first.
    const back = recorded(two, 3, [[passed], [{ ...says({ source: 'source:two', by: 'state:IND', record: 'a' }) }]]);
    expect(back.versions).toEqual(two);
    expect(back.counts).toMatchObject({ corrected: 0, restated: 0 });
  });
});

/** What a source says about an ongoing spell, what it says next, and why the next version is opened. */
const AFTER_ONGOING: readonly (readonly [string, Says, VersionCause])[] = [
  ['an end', { end: '2020-01-31' }, 'ENDED'],
  ['an end in a year', { end: '2020' }, 'ENDED'],
  ['an end on an unknown day', { end: null, endStatus: 'ENDED' }, 'ENDED'],
  ['an end, reported elsewhere and in other words', { end: '2020', locator: 'p. 2', quote: 'left the organisation' }, 'ENDED'],
  ['an end and another grade', { end: '2020', credibility: 1 }, 'CORRECTED'],
  ['an end and another start', { end: '2020', start: '2017-06-10' }, 'CORRECTED'],
  ['an end and another status', { end: '2020', status: 'OBSERVER' }, 'CORRECTED'],
  ['an end by another voice', { end: '2020', by: 'state:PAK' }, 'CORRECTED'],
  ['a denial of a spell that ended', { end: '2020', stance: 'DENIES' }, 'CORRECTED'],
  ['only another quotation', { quote: 'is a member' }, 'CORRECTED'],
  ['the last day of the data', { end: '2020', endStatus: 'CENSORED' }, 'CORRECTED'],
  ['an unknown end', { end: null, endStatus: 'UNKNOWN' }, 'CORRECTED'],
  ['an end that is retracted at once', { end: '2020', stance: 'RETRACTED' }, 'RETRACTED'],
];

describe('reviseTie, when a spell ends', () => {
  const ongoing = recorded([], 1, [[says({})]]).versions;
  const ended = recorded(ongoing, 2, [[says({ end: '2020' })]]).versions;
  const causes = (versions: readonly Version[]) => versions.map(({ cause }) => cause);

  test.each(AFTER_ONGOING)('%s', (_, next, cause) => {
    const { versions, counts } = recorded(ongoing, 2, [[says(next)]]);
    expect(causes(versions)).toEqual(['ASSERTED', cause]);
    expect(versions[1]).toMatchObject({ recordedFrom: 2, toldFrom: 2 });
    expect(counts).toEqual({ ...NO_COUNTS, [cause.toLowerCase()]: 1 });
    expect(changesAnything(counts)).toBe(true);
  });

  test('a denied spell ends like an affirmed one', () => {
    const denied = recorded([], 1, [[says({ stance: 'DENIES' })]]).versions;
    expect(causes(recorded(denied, 2, [[says({ stance: 'DENIES', end: '2020' })]]).versions)).toEqual(['ASSERTED', 'ENDED']);
  });

  test('a spell that only its voices restated since then ends', () => {
    const restated = recorded(ongoing, 2, [[says({ source: 'source:two' })]]).versions;
    const { versions, counts } = recorded(restated, 3, [[says({ end: '2020' })]]);
    expect(versions.filter(({ assertion }) => assertion.sourceId === 'source:one').map(({ cause }) => cause)).toEqual([
      'ASSERTED',
      'RESTATED',
      'ENDED',
    ]);
    expect(counts).toEqual({ ...NO_COUNTS, ended: 1, restated: 1 });
  });

  test('an end that changes is a correction, and so is an end that is taken back', () => {
    expect(causes(recorded(ended, 3, [[says({ end: '2021' })]]).versions)).toEqual(['ASSERTED', 'ENDED', 'CORRECTED']);
    const back = recorded(ended, 3, [[says({})]]);
    expect(causes(back.versions)).toEqual(['ASSERTED', 'ENDED', 'CORRECTED']);
    expect(back.counts).toEqual({ ...NO_COUNTS, corrected: 1 });
    expect(causes(recorded(back.versions, 4, [[says({ end: '2020' })]]).versions).at(-1)).toBe('ENDED');
  });

  test('a spell is asserted, not ended, after a retraction', () => {
    const gone = recorded(ongoing, 2, [[says({ stance: 'RETRACTED' })]]).versions;
    expect(causes(recorded(gone, 3, [[says({ end: '2020' })]]).versions)).toEqual(['ASSERTED', 'RETRACTED', 'ASSERTED']);
  });

  test('within one recording only its beginning and its outcome matter', () => {
    const outcome = (versions: readonly Version[], seq: number, ...batches: Says[]) => {
      const { versions: all, counts } = recorded(
        versions,
        seq,
        batches.map((one) => [says(one)]),
      );
      return [all.at(-1)?.cause, counts.asserted, counts.ended, counts.corrected];
    };
    expect(outcome([], 1, {}, { end: '2020' })).toEqual(['ASSERTED', 1, 0, 0]);
    expect(outcome(ongoing, 2, { end: '2020' }, { end: '2021' })).toEqual(['ENDED', 0, 1, 0]);
    expect(outcome(ongoing, 2, { start: '2017' }, { end: '2020' })).toEqual(['ENDED', 0, 1, 0]);
    expect(outcome(ongoing, 2, { end: '2020' }, { start: '2017', end: '2020' })).toEqual(['CORRECTED', 0, 0, 1]);
    expect(outcome(ongoing, 2, { end: '2020' }, {})).toEqual(['ASSERTED', 0, 0, 0]);
  });
});

const byId = (versions: readonly Version[]) => [...versions].sort((a, b) => (a.id < b.id ? -1 : 1));

const SOURCES = ['source:one', 'source:two', 'source:three'];
const telling = {
  source: fc.constantFrom(...SOURCES),
  by: fc.constantFrom('state:PAK', 'state:IND', 'source:one'),
  record: fc.constantFrom('a', 'b'),
  start: DATE,
  stance: fc.constantFrom<Stance>('AFFIRMS', 'AFFIRMS', 'AFFIRMS', 'DENIES', 'RETRACTED'),
  status: fc.constantFrom('FULL', 'FULL', 'OBSERVER'),
  end: fc.constantFrom(null, null, '1999', '2000-05'),
  locator: fc.constantFrom(null, null, 'p. 1'),
};
/** Recordings; each contains an assertion at most once. */
const buildRecordings = (told: fc.Arbitrary<Says>) =>
  fc.array(fc.uniqueArray(told.map(says), { selector: ({ assertion }) => assertion.assertionId, maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  });
const recordings = buildRecordings(fc.record(telling));
/** With few values, so that often only one thing differs. */
const similarRecordings = buildRecordings(fc.record({ ...telling, by: fc.constant('source:one'), start: fc.constantFrom('1897', '1898') }));

describe('reviseTie, for any recordings', () => {
  test('neither the order of facts nor the batches change versions or counts', () => {
    assertProperty(
      fc.property(recordings, fc.infiniteStream(fc.nat({ max: 5 })), fc.func(fc.nat()), (told, cuts, rank) => {
        let [whole, cut]: [readonly Version[], readonly Version[]] = [[], []];
        told.forEach((facts, index) => {
          const shuffled = [...facts].sort((a, b) => rank(a.assertion.assertionId, index) - rank(b.assertion.assertionId, index));
          const one = recorded(whole, index + 1, [facts]);
          const other = recorded(cut, index + 1, cutInto(shuffled, cuts));
          expect(byId(other.versions)).toEqual(byId(one.versions));
          expect(other.counts).toEqual(one.counts);
          [whole, cut] = [one.versions, other.versions];
        });
      }),
    );
  });

  test('voices and standing always equal those computed from all assertions, and the past stays unchanged', () => {
    assertProperty(
      fc.property(recordings, (told) => {
        let versions: readonly Version[] = [];
        const words = new Map<string, AssertionWithContent>();
        const seen: string[] = [];
        told.forEach((facts, index) => {
          versions = recorded(versions, index + 1, [facts]).versions;
          for (const fact of facts) words.set(fact.assertion.assertionId, fact);
          const now = visibleAt(versions, index + 1);
          const plain = [...words.values()].map(asWord);
          for (const version of now) {
            expect(version.content).toEqual(words.get(version.assertion.assertionId)?.content);
            expect(version.voices).toEqual(whoSpeaks(plain));
            expect(version.standing).toBe(howItStands(plain));
          }
          expect(now).toHaveLength(words.size);
          seen.push(JSON.stringify(contents(versions, index + 1)));
        });
        seen.forEach((before, index) => {
          expect(JSON.stringify(contents(versions, index + 1))).toBe(before);
        });
      }),
    );
  });

  test('the cause of each version, and the counts, follow from what each assertion said before and says now', () => {
    const seen = new Set<string>();
    assertProperty(
      fc.property(similarRecordings, (told) => {
        let versions: readonly Version[] = [];
        const words = new Map<string, AssertionWithContent>();
        told.forEach((facts, index) => {
          const after = recorded(versions, index + 1, [facts]);
          const expected = { ...NO_COUNTS };
          for (const fact of facts) {
            const { assertionId } = fact.assertion;
            const before = words.get(assertionId);
            const said = before ? asWord(before) : null;
            // An assertion that is retracted when it is first recorded is counted as asserted.
            const why = said === null ? 'ASSERTED' : whyRecorded(said, asWord(fact));
            if (why === null) expected.unchanged += 1;
            else {
              expected[COUNTED[why]] += 1;
              seen.add(why);
              expect(after.versions.find(({ id }) => id === `${assertionId}#${index + 1}`)?.cause).toBe(why);
            }
            words.set(assertionId, fact);
          }
          expect({ ...after.counts, restated: 0 }).toEqual(expected);
          versions = after.versions;
        });
      }),
    );
    expect([...seen].sort()).toEqual(['ASSERTED', 'CORRECTED', 'ENDED', 'RETRACTED']);
  });

  test('recording everything again changes nothing', () => {
    assertProperty(
      fc.property(recordings, (told) => {
        let versions: readonly Version[] = [];
        told.forEach((facts, index) => {
          versions = recorded(versions, index + 1, [facts]).versions;
          const again = recorded(versions, index + 2, [facts]);
          expect(again.versions).toEqual(versions);
          expect(again.counts).toEqual({ ...NO_COUNTS, unchanged: facts.length });
        });
      }),
    );
  });
});

const COUNTED = { ASSERTED: 'asserted', ENDED: 'ended', CORRECTED: 'corrected', RETRACTED: 'retracted' } as const;

function cutInto<T>(items: readonly T[], cuts: Iterable<number>): T[][] {
  const rest = [...items];
  const sizes = cuts[Symbol.iterator]();
  const batches: T[][] = [];
  while (rest.length > 0) batches.push(rest.splice(0, 1 + (sizes.next().value as number)));
  return batches;
}

function contents(versions: readonly Version[], seq: number) {
  return byId(visibleAt(versions, seq)).map(({ recordedTo: _, ...content }) => content);
}

function asWord({ assertion, content: telling }: AssertionWithContent) {
  const { reliability, credibility, locator, quote, attributes: properties } = telling;
  return {
    ...telling.spell,
    ...{ reliability, credibility, locator, quote, properties },
    stance: telling.stance === 'DENIES' ? ('DENIES' as const) : ('AFFIRMS' as const),
    withdrawn: telling.stance === 'RETRACTED',
    assertedBy: telling.assertedBy,
    sourceId: assertion.sourceId,
    differing: { status: telling.attributes['status'] },
  };
}
