/** Plans versions without a database: a list of versions replaces the graph. */
import fc from 'fast-check';
import { type AssertionWithContent, readAssertionFact, type Version } from '../../src/model/assertion-version';
import type { Stance } from '../../src/model/fact';
import { OPEN_SEQ } from '../../src/model/recording';
import { addCounts, NO_COUNTS, reviseTie } from '../../src/model/revision';
import { DATE } from '../model/arbitrary-spells';
import { howItStands, whoSpeaks } from '../oracle/how-it-stands';
import { assertProperty } from '../support/seeds';
import { membership } from './facts';
import { afterRevision, visibleAt } from './versions-in-memory';

const TIE = readAssertionFact(membership('state:PAK', 'organisation:SCO')).tie;

interface Says {
  readonly by?: string;
  readonly source?: string;
  readonly record?: string;
  readonly start?: string;
  readonly stance?: Stance;
  readonly status?: string;
}

/** What a source asserts about Pakistan's membership of the SCO. */
function says({
  by,
  source = 'source:one',
  record = 'r',
  start = '2017-06-09',
  stance = 'AFFIRMS',
  status = 'FULL',
}: Says): AssertionWithContent {
  const spell = { start, end: null, endStatus: 'ONGOING' as const };
  const fact = membership('state:PAK', 'organisation:SCO', {
    sourceId: source,
    assertedBy: by ?? source,
    record,
    spell,
    attributes: { status },
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

const byId = (versions: readonly Version[]) => [...versions].sort((a, b) => (a.id < b.id ? -1 : 1));

const SOURCES = ['source:one', 'source:two', 'source:three'];
const telling = fc.record({
  source: fc.constantFrom(...SOURCES),
  by: fc.constantFrom('state:PAK', 'state:IND', 'source:one'),
  record: fc.constantFrom('a', 'b'),
  start: DATE,
  stance: fc.constantFrom<Stance>('AFFIRMS', 'AFFIRMS', 'AFFIRMS', 'DENIES', 'RETRACTED'),
  status: fc.constantFrom('FULL', 'OBSERVER'),
});
/** Recordings; each contains an assertion at most once. */
const recordings = fc.array(fc.uniqueArray(telling.map(says), { selector: (told) => told.assertion.assertionId, maxLength: 6 }), {
  minLength: 1,
  maxLength: 5,
});

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
  const { start } = telling.spell;
  return {
    start,
    end: null,
    endStatus: 'ONGOING' as const,
    stance: telling.stance === 'DENIES' ? ('DENIES' as const) : ('AFFIRMS' as const),
    withdrawn: telling.stance === 'RETRACTED',
    assertedBy: telling.assertedBy,
    sourceId: assertion.sourceId,
    differing: { status: telling.attributes['status'] },
  };
}
