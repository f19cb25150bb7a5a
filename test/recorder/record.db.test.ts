/** Records facts in a real database: which versions result, and what a reader sees. */
import type { Database } from '../../src/database/database';
import type { Fact } from '../../src/model/fact';
import { NO_COUNTS } from '../../src/model/revision';
import { buildAssertionIds } from '../../src/model/tie';
import {
  findRecordingByKey,
  GraphInMemory,
  history,
  knownAt,
  previewRecording,
  record,
  recordings,
  stateDigest,
} from '../../src/recorder/recorder';
import { prepareForEachTest } from '../support/test-database';
import { edgesOf } from './edges-of';
import { entity, membership } from './facts';

async function* inOrder(facts: readonly Fact[]): AsyncGenerator<Fact> {
  yield* facts;
}

const about = (why: string) => ({ key: why, by: 'tester', why });
const WORLD = [entity('state:PAK'), entity('state:IND'), entity('organisation:SCO'), entity('source:one'), entity('source:two')];
const JOINED = membership('state:PAK', 'organisation:SCO');
const JOINED_BY_TWO = membership('state:PAK', 'organisation:SCO', { sourceId: 'source:two', assertedBy: 'state:IND' });

describe('record', () => {
  let db: Database;
  prepareForEachTest((prepared) => {
    db = prepared;
  });

  test('records facts as recording 1, and the same facts again create no recording', async () => {
    const facts = [...WORLD, JOINED];
    const first = await record(db, facts, about('first'));
    expect(first.recording).toMatchObject({ seq: 1, by: 'tester', why: 'first', file: null });
    expect(first.counts).toEqual({ ...NO_COUNTS, entities: 5, asserted: 1 });
    const digest = await stateDigest(db, undefined, { bookkeeping: true });
    const second = await record(db, facts, about('second'));
    expect(second).toEqual({ recording: null, counts: { ...NO_COUNTS, unchanged: 6 }, disagreements: [], secondDescriptions: [] });
    expect(await knownAt(db, { kind: 'NEWEST' })).toEqual({ seq: 1, at: first.recording?.at });
    expect(await stateDigest(db, undefined, { bookkeeping: true })).toBe(digest);
    expect((await recordings(db)).map(({ seq }) => seq)).toEqual([1]);
  });

  test('writes every property of an edge, with days as integers', async () => {
    const spell = { start: '2017-06', end: '2020', endStatus: 'ENDED' as const };
    await record(db, [...WORLD, { ...JOINED, spell, locator: 'p. 3', quote: 'full member' }], about('all'));
    const { tieId, assertionId } = buildAssertionIds(JOINED);
    expect(await edgesOf(db, JOINED)).toEqual([
      {
        id: `${assertionId}#1`,
        tieId,
        assertionId,
        key: '',
        sourceId: 'source:one',
        record: 'MEMBER_OF state:PAK organisation:SCO',
        assertedBy: 'source:one',
        stance: 'AFFIRMS',
        reliability: 'B',
        credibility: 2,
        locator: 'p. 3',
        quote: 'full member',
        start: '2017-06',
        end: '2020',
        endStatus: 'ENDED',
        startEarliest: 17318,
        startLatest: 17347,
        endEarliest: 18262,
        endLatest: 18627,
        givenStartEarliest: 17318,
        givenStartLatest: 17347,
        givenEndEarliest: 18262,
        givenEndLatest: 18627,
        recordedFrom: 1,
        recordedTo: 2147483647,
        toldFrom: 1,
        cause: 'ASSERTED',
        voices: ['source:one'],
        standing: 'UNIQUE',
        status: 'FULL',
      },
    ]);
    const [types] = await db.run({
      cypher:
        'MATCH ()-[r:MEMBER_OF]->() RETURN valueType(r.startEarliest) AS day, valueType(r.recordedFrom) AS seq, valueType(r.voices) AS voices',
      params: {},
    });
    expect(types).toEqual({ day: 'INTEGER NOT NULL', seq: 'INTEGER NOT NULL', voices: 'LIST<STRING NOT NULL> NOT NULL' });
  });

  test('a changed date is a correction, and the earlier version stays as it was', async () => {
    await record(db, [...WORLD, JOINED], about('first'));
    const before = await stateDigest(db, 1);
    const corrected = await record(db, [{ ...JOINED, spell: { ...JOINED.spell, start: '2017-06-10' } }], about('second'));
    expect(corrected.counts).toEqual({ ...NO_COUNTS, corrected: 1 });
    expect(
      (await edgesOf(db, JOINED)).map(({ start, cause, recordedFrom, recordedTo }) => [start, cause, recordedFrom, recordedTo]),
    ).toEqual([
      ['2017-06-09', 'ASSERTED', 1, 2],
      ['2017-06-10', 'CORRECTED', 2, 2147483647],
    ]);
    expect(await stateDigest(db, 1)).toBe(before);
    expect(await stateDigest(db, 2)).not.toBe(before);
  });

  test('an end of an ongoing spell is an end, as previewed, at once or in batches, and in memory', async () => {
    const ended = { ...JOINED, spell: { start: '2017-06-09', end: '2020', endStatus: 'ENDED' as const }, locator: 'p. 7' };
    const graph = new GraphInMemory();
    for (const [why, facts, counts] of [
      ['first', [...WORLD, JOINED], { entities: 5, asserted: 1 }],
      ['second', [ended], { ended: 1 }],
      ['third', [{ ...ended, spell: { ...ended.spell, end: '2021' } }], { corrected: 1 }],
      ['fourth', [{ ...JOINED, locator: 'p. 7' }], { corrected: 1 }],
      ['fifth', [entity('state:RUS'), ended, entity('state:CHN')], { entities: 2, ended: 1 }],
    ] as const) {
      const expected = { ...NO_COUNTS, ...counts };
      expect((await previewRecording(db, inOrder(facts), about(why))).counts).toEqual(expected);
      expect((await graph.record(facts, about(why))).counts).toEqual(expected);
      const batchSize = why === 'fifth' ? 1 : 100;
      expect((await record(db, facts, { ...about(why), batchSize })).recording?.counts).toEqual(expected);
    }
    const causes = ['ASSERTED', 'ENDED', 'CORRECTED', 'CORRECTED', 'ENDED'];
    expect((await edgesOf(db, JOINED)).map(({ cause }) => cause)).toEqual(causes);
    const inMemory = [...graph.ties].flatMap((tie) => [...tie.versions.values()]);
    expect(inMemory.map(({ cause }) => cause)).toEqual(causes);
    expect((await recordings(db)).map(({ counts }) => [counts.ended, counts.corrected])).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  test('a recording of an older version, complete or open, has no count of ends: it is read as 0', async () => {
    await record(db, [...WORLD, JOINED], about('first'));
    const forget = () => db.run({ cypher: 'MATCH (r:Recording) REMOVE r.ended', params: {} }, { mode: 'WRITE' });
    await forget();
    expect((await recordings(db))[0]?.counts).toEqual({ ...NO_COUNTS, entities: 5, asserted: 1 });
    const ended = { ...JOINED, spell: { start: '2017-06-09', end: '2020', endStatus: 'ENDED' as const } };
    async function* asOfOld(): AsyncGenerator<Fact> {
      yield entity('state:RUS');
      yield entity('state:CHN');
      await forget();
      yield ended;
    }
    const { recording } = await record(db, asOfOld(), { ...about('second'), batchSize: 1 });
    expect(recording?.counts).toEqual({ ...NO_COUNTS, entities: 2, ended: 1 });
  });

  test('only the source that described an entity first changes its entry, whatever its files are called', async () => {
    const named = (sourceId: string, name: string, file: string) =>
      record(db, [{ ...entity('state:TUR', { name }), sourceId }], { ...about(`${name} ${file}`), file });
    const nameAt = async () =>
      (await db.run({ cypher: "MATCH (e:State {id: 'state:TUR'}) RETURN e.name AS name", params: {} }))[0]!['name'];
    await named('source:one', 'Turkey', 'states.csv');
    const before = await stateDigest(db, 1);
    const other = await named('source:two', 'Turkiye', 'states.csv');
    expect([other.recording, other.disagreements.map(({ what }) => what)]).toEqual([null, [expect.stringContaining('has name "Turkey"')]]);
    expect(await nameAt()).toBe('Turkey');
    const own = await named('source:one', 'Türkiye', 'states-2022.csv');
    expect([own.recording?.seq, own.disagreements]).toEqual([2, []]);
    expect(await nameAt()).toBe('Türkiye');
    expect(await stateDigest(db, 1)).toBe(before);
    expect(await stateDigest(db, 2)).not.toBe(before);
  });

  test('a new voice restates the other assertions, across sources', async () => {
    await record(db, [...WORLD, JOINED], about('first'));
    const told = await record(db, [{ ...JOINED_BY_TWO, attributes: { status: 'OBSERVER' } }], about('second'));
    expect(told.counts).toEqual({ ...NO_COUNTS, asserted: 1, restated: 1 });
    const open = (await edgesOf(db, JOINED)).filter(({ recordedTo }) => recordedTo === 2147483647);
    expect(open.map(({ sourceId, cause, toldFrom, standing, voices }) => [sourceId, cause, toldFrom, standing, voices])).toEqual([
      ['source:one', 'RESTATED', 1, 'DIFFERING', ['source:one', 'source:two', 'state:IND']],
      ['source:two', 'ASSERTED', 2, 'DIFFERING', ['source:one', 'source:two', 'state:IND']],
    ]);
  });

  test('a tie without direction is one tie, whichever end is given first', async () => {
    const border = {
      ...JOINED,
      type: 'CONTIGUOUS_WITH',
      subject: 'state:PAK',
      object: 'state:IND',
      attributes: { contiguity: 1 },
      record: 'b',
    };
    await record(db, [...WORLD, border], about('first'));
    const other = await record(db, [{ ...border, subject: 'state:IND', object: 'state:PAK' }], about('second'));
    expect(other.counts).toEqual({ ...NO_COUNTS, unchanged: 1 });
    const rows = await db.run({ cypher: 'MATCH (a)-[r:CONTIGUOUS_WITH]->(b) RETURN a.id AS a, b.id AS b, r.contiguity AS c', params: {} });
    expect(rows).toEqual([{ a: 'state:IND', b: 'state:PAK', c: 1 }]);
  });

  test('an entity recorded again is extended, and only a different value is reported', async () => {
    await record(db, [entity('state:PAK', { codes: ['cow:770'], iso2: 'PK' })], about('first'));
    const again = await record(db, [entity('state:PAK', { codes: ['iso3:PAK'], iso2: 'XX', iso3: 'PAK' })], about('second'));
    expect(again.counts).toEqual({ ...NO_COUNTS, entities: 1 });
    expect(again.disagreements).toEqual([
      { where: 'test:state:PAK', what: '"state:PAK" has iso2 "PK" in the catalogue, not "XX". The catalogue\'s is kept.' },
    ]);
    const [row] = await db.run({
      cypher: "MATCH (e:State:Actor:Entity {id: 'state:PAK'}) RETURN e {.codes, .iso2, .iso3, .recordedFrom} AS e",
      params: {},
    });
    expect(row).toEqual({ e: { codes: ['cow:770', 'iso3:PAK'], iso2: 'PK', iso3: 'PAK', recordedFrom: 1 } });
  });

  test('an end that does not exist is refused with its location, and nothing is recorded', async () => {
    const facts: Fact[] = [entity('state:PAK'), membership('state:PAK', 'organisation:NIL')];
    await expect(record(db, facts, about('broken'))).rejects.toThrow(
      'test:state:PAK-organisation:NIL: MEMBER_OF joins "organisation:NIL", which does not exist. Accepted: entities recorded before it or with it.',
    );
    expect(await db.run({ cypher: 'MATCH (e:Entity) RETURN e', params: {} })).toEqual([]);
    expect(await knownAt(db, { kind: 'NEWEST' })).toEqual({ seq: 0, at: null });
  });

  test('one record with two contents is refused, so that the last one does not win', async () => {
    const twice = [...WORLD, JOINED, { ...JOINED, stance: 'DENIES' as const, place: 'test:twice' }];
    await expect(record(db, twice, about('broken'))).rejects.toThrow(
      /^test:twice: the record "MEMBER_OF state:PAK organisation:SCO" is in this recording already, with other/,
    );
    expect((await recordings(db)).length).toBe(0);
  });

  test('finds the recording of a source by its key', async () => {
    await record(db, WORLD, about('sha256:abc'));
    expect(await findRecordingByKey(db, 'sha256:abc')).toMatchObject({ seq: 1 });
    expect(await findRecordingByKey(db, 'sha256:other')).toBeNull();
  });

  test('each recording has a later instant than the one before, and numbers have no gaps', async () => {
    for (const id of ['state:RUS', 'state:CHN', 'state:KAZ']) {
      await record(db, [entity(id)], about(id));
      await record(db, [entity(id)], about(id));
    }
    const all = await recordings(db);
    expect(all.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(all.map(({ at }) => at)).toEqual([...new Set(all.map(({ at }) => at))].sort().reverse());
    expect(await recordings(db, { first: 1, after: 3 })).toEqual([all[1]]);
  });

  test('the instants of recordings increase even if the clock stops or runs backwards', async () => {
    await record(db, WORLD, about('first'));
    await db.run({ cypher: "MATCH (l:Ledger) SET l.lastAt = '2999-12-31T23:59:59.999Z'", params: {} }, { mode: 'WRITE' });
    const { recording } = await record(db, [JOINED], about('second'));
    expect(recording?.at).toBe('3000-01-01T00:00:00.000Z');
  });

  test('returns the history of an assertion with who recorded each version and why', async () => {
    await record(db, [...WORLD, JOINED], about('first'));
    await record(db, [JOINED_BY_TWO], about('second'));
    const { assertionId } = buildAssertionIds(JOINED);
    const told = await history(db, assertionId);
    expect(told.map(({ version, recording }) => [version.cause, version.recordedTo, recording.why])).toEqual([
      ['ASSERTED', 2, 'first'],
      ['RESTATED', 2147483647, 'second'],
    ]);
    await expect(history(db, 'assertion:nil')).rejects.toThrow(
      'assertion "assertion:nil" does not exist. Accepted: the id of an assertion.',
    );
  });
});
