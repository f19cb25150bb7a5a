/** The existence of entities is stored on the edges of their ties, and changes with what is recorded about them. */
import type { Database } from '../../src/database/database';
import { DatabaseUnavailable } from '../../src/errors';
import { formatDay } from '../../src/model/day';
import type { Fact } from '../../src/model/fact';
import { NO_COUNTS } from '../../src/model/revision';
import { toSpell } from '../../src/model/spell';
import { findOpenRecording, GraphInMemory, prepareDatabase, previewRecording, record, stateDigest } from '../../src/recorder/recorder';
import { emptyDatabase, prepareForEachTest } from '../support/test-database';
import { entity, membership } from './facts';

const about = (why: string) => ({ key: why, by: 'tester', why });
const UNDATED = { spell: toSpell({ endStatus: 'ONGOING' }) };
const SOURCE = [entity('source:one'), entity('organisation:UN', { founded: '1945-10-24' })];
const TIE = [...SOURCE, entity('state:PAK'), membership('state:PAK', 'organisation:UN', UNDATED)];
const DATED = entity('state:PAK', { existsFrom: '1947-08-14' });
/** More ties than a recording with batches of two restates in one transaction. */
const ORGANISATIONS = Array.from({ length: 25 }, (_, at) => `organisation:O${at}`);
const HUB: Fact[] = [...TIE, ...ORGANISATIONS.flatMap((id) => [entity(id), membership('state:PAK', id, UNDATED)])];

async function* facts(given: readonly Fact[], end?: Error): AsyncGenerator<Fact> {
  yield* given;
  if (end) throw end;
}

describe('existence in the database', () => {
  let db: Database;
  prepareForEachTest((prepared) => {
    db = prepared;
  });

  /** For each version of a membership: the recording that opened it, the first day on which it can be in force, its start and its cause. */
  async function firstDays(): Promise<unknown[]> {
    const rows = await db.run({
      cypher: `MATCH ()-[r:MEMBER_OF]->() RETURN r.recordedFrom AS seq, r.startEarliest AS first, r.start AS start, r.cause AS cause,
  r.outsideExistence AS outside, r.givenStartEarliest = $unknown AS unknown ORDER BY r.record, seq`,
      params: { unknown: -2147483648 },
    });
    return rows.map(({ seq, first, start, cause, outside, unknown }) => [seq, formatDay(first as number), start, cause, outside, unknown]);
  }

  test('narrows an unknown start for the days in force, and keeps the start unknown', async () => {
    await record(db, [...SOURCE, DATED, membership('state:PAK', 'organisation:UN', UNDATED)], about('all at once'));
    expect(await firstDays()).toEqual([[1, '1947-08-14', null, 'ASSERTED', null, true]]);
  });

  test('changes the days of ties when existence is recorded later, as the preview says, and only from then on', async () => {
    await record(db, TIE, about('a tie'));
    const before = await stateDigest(db, 1, { bookkeeping: true });
    const counts = { ...NO_COUNTS, entities: 1, restated: 1 };
    expect((await previewRecording(db, facts([DATED]), about('foreseen'))).counts).toEqual(counts);
    expect((await record(db, [DATED], about('when the state began'))).counts).toEqual(counts);
    expect(await firstDays()).toEqual([
      [1, '1945-10-24', null, 'ASSERTED', null, true],
      [2, '1947-08-14', null, 'RESTATED', null, true],
    ]);
    expect(await stateDigest(db, 1, { bookkeeping: true })).toBe(before);
  });

  test('changes the days in place if tie and existence are in different batches of one recording', async () => {
    const { counts } = await record(db, [...TIE, DATED], { ...about('in batches'), batchSize: 1 });
    expect(counts).toMatchObject({ asserted: 1, restated: 0 });
    expect(await firstDays()).toEqual([[1, '1947-08-14', null, 'ASSERTED', null, true]]);
    const digest = await stateDigest(db);
    await emptyDatabase(db);
    await prepareDatabase(db);
    await record(db, [...TIE, DATED], about('at once'));
    expect(await stateDigest(db)).toBe(digest);
  });

  test('restates the ties that an interrupted recording had changed, once it continues', async () => {
    await record(db, TIE, about('a tie'));
    const late = { ...about('in two goes'), batchSize: 1, patienceMs: 0 };
    const change = [DATED, entity('state:IND')];
    await expect(record(db, facts(change, new DatabaseUnavailable('gone')), late)).rejects.toThrow('gone');
    expect(await findOpenRecording(db)).toMatchObject({ seq: 2 });
    expect((await record(db, change, late)).counts).toEqual({ ...NO_COUNTS, entities: 2, restated: 1 });
    expect((await firstDays())[1]).toEqual([2, '1947-08-14', null, 'RESTATED', null, true]);
  });

  test('restates many ties in batches, and undoes them if the recording fails between batches', async () => {
    await record(db, HUB, about('a hub'));
    const before = await stateDigest(db, undefined, { bookkeeping: true });
    const batches: number[] = [];
    const change = {
      ...about('when the state began'),
      batchSize: 2,
      onProgress: (done: { batches: number }) => batches.push(done.batches),
    };
    const fail = () => {
      if (batches.push(0) === 4) throw new Error('failed');
    };
    await expect(record(db, [DATED], { ...change, onProgress: fail })).rejects.toThrow('failed');
    expect(await findOpenRecording(db)).toBeNull();
    expect(await stateDigest(db, undefined, { bookkeeping: true })).toBe(before);
    batches.length = 0;
    expect((await record(db, [DATED], change)).counts).toEqual({ ...NO_COUNTS, entities: 1, restated: 26 });
    expect(batches.at(-1)).toBe(1 + 26 / 2);
  });

  test('marks a start that its source gives before existence, and keeps it', async () => {
    const given = { spell: toSpell({ start: '1945-10-24', endStatus: 'ONGOING' }) };
    const india = entity('state:IND', { existsFrom: '1947-08-15' });
    await record(db, [...SOURCE, india, membership('state:IND', 'organisation:UN', given)], about('India'));
    expect(await firstDays()).toEqual([[1, '1945-10-24', '1945-10-24', 'ASSERTED', true, false]]);
  });

  test('a graph built in memory is the same', async () => {
    const graph = new GraphInMemory();
    for (const [why, told] of Object.entries({ 'a tie': TIE, 'when the state began': [DATED] })) {
      const { counts } = await record(db, told, about(why));
      expect((await graph.record(told, about(why))).counts).toEqual(counts);
    }
    const versions = [...graph.ties].flatMap((tie) => [...tie.versions.values()]);
    expect(
      versions.map(({ recordedFrom, content: telling, cause }) => [recordedFrom, formatDay(telling.bounds.startEarliest), cause]),
    ).toEqual((await firstDays()).map((row) => [(row as unknown[])[0], (row as unknown[])[1], (row as unknown[])[3]]));
  });
});
