/** Recordings of many transactions: visible completely or not at all, one at a time, continued or undone. */
import type { Database } from '../../src/database/database';
import { Busy, Conflict, DatabaseUnavailable } from '../../src/errors';
import type { Fact } from '../../src/model/fact';
import { NO_COUNTS } from '../../src/model/revision';
import { abort, knownAt, prepareDatabase, record, recordings, stateDigest } from '../../src/recorder/recorder';
import { connectPreparedDatabase, emptyDatabase, prepareForEachTest } from '../support/test-database';
import { entity, membership } from './facts';

const about = (key: string, more: object = {}) => ({ key, by: 'tester', why: `import of ${key}`, batchSize: 3, patienceMs: 0, ...more });
const MEMBERS = ['state:PAK', 'state:IND', 'state:RUS', 'state:CHN', 'state:KAZ'];
const FACTS: Fact[] = [entity('organisation:SCO'), ...MEMBERS.flatMap((id) => [entity(id), membership(id, 'organisation:SCO')])];

/** Yields the facts, and calls `act` after `at` of them. */
async function* interrupted(facts: readonly Fact[], at: number, act: () => unknown): AsyncGenerator<Fact> {
  for (const [index, fact] of facts.entries()) {
    if (index === at) await act();
    yield fact;
  }
}

/** Simulates the end of the writing process: what it has written so far stays. */
const die = () => {
  throw new DatabaseUnavailable('gone');
};

/** All nodes and edges, open or not. */
async function everything(db: Database): Promise<unknown> {
  const nodes = await db.run({
    cypher: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS node ORDER BY labels, n.id, n.seq',
    params: {},
  });
  const edges = await db.run({ cypher: 'MATCH ()-[r]->() RETURN properties(r) AS edge ORDER BY r.id', params: {} });
  return [nodes, edges].map((rows) => JSON.stringify(rows, inOrder).replace(/"beat":\d+/g, '"beat":0'));
}

/** Sorts properties, because the database returns them in any order. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('record, in many transactions', () => {
  let db: Database;
  prepareForEachTest((prepared) => {
    db = prepared;
  });

  test('shows nothing until it is complete, and then everything', async () => {
    await record(db, [entity('state:PAK', { aliases: ['Pakistan'] })], about('before'));
    const before = await stateDigest(db);
    const seen: unknown[] = [];
    const look = async () => {
      const [row] = await db.run({ cypher: 'MATCH ()-[r:MEMBER_OF]->() RETURN count(r) AS written', params: {} });
      seen.push(row, await knownAt(db, { kind: 'NEWEST' }), await stateDigest(db));
    };
    const facts = [...FACTS, entity('state:PAK', { aliases: ['Islamic Republic of Pakistan'] })];
    const { recording } = await record(db, interrupted([...facts, entity('state:UZB')], facts.length, look), about('all'));
    expect(seen).toEqual([{ written: expect.any(Number) }, expect.objectContaining({ seq: 1 }), before]);
    expect(seen[0]).not.toEqual({ written: 0 });
    expect(recording).toMatchObject({ seq: 2, counts: { ...NO_COUNTS, entities: 7, asserted: 5, unchanged: 1 } });
    expect(await stateDigest(db)).not.toBe(before);
    const left = await db.run({ cypher: 'MATCH (n:Batch|Amendment) RETURN n', params: {} });
    expect(left).toEqual([]);
    const [pakistan] = await db.run({ cypher: "MATCH (e:Entity {id: 'state:PAK'}) RETURN e.aliases AS aliases", params: {} });
    expect(pakistan).toEqual({ aliases: ['Islamic Republic of Pakistan', 'Pakistan'] });
  });

  test('accepts facts in any order: a tie may come before its ends', async () => {
    await record(db, FACTS, about('in order'));
    const digest = await stateDigest(db, undefined, { bookkeeping: true });
    await emptyDatabase(db);
    await prepareDatabase(db);
    const { counts } = await record(db, [...FACTS].reverse(), about('in reverse'));
    expect(counts).toEqual({ ...NO_COUNTS, entities: 6, asserted: 5 });
    expect(await stateDigest(db, undefined, { bookkeeping: true })).toBe(digest);
  });

  test('reports all ties without ends at once, and removes what was written before', async () => {
    const before = await everything(db);
    const wrong = [membership('state:PAK', 'organisation:NIL'), membership('state:NIL', 'organisation:SCO')];
    await expect(record(db, [...FACTS, ...wrong], about('broken'))).rejects.toThrow(
      /MEMBER_OF joins "organisation:NIL", which does not exist.*\n.*MEMBER_OF joins "state:NIL"/,
    );
    expect(await everything(db)).toEqual(before);
  });

  test('creates no recording if nothing is new', async () => {
    await record(db, FACTS, about('first'));
    const before = await everything(db);
    const again = await record(db, FACTS, about('second'));
    expect(again).toEqual({
      recording: null,
      counts: { ...NO_COUNTS, unchanged: FACTS.length },
      disagreements: [],
      secondDescriptions: [],
    });
    expect(await everything(db)).toEqual(before);
  });

  test('continues after an interruption under the same key, with the same result', async () => {
    await record(db, FACTS, about('whole'));
    const whole = await stateDigest(db, undefined, { bookkeeping: true });
    await emptyDatabase(db);
    await prepareDatabase(db);
    for (const at of [4, 7, 10]) {
      await expect(record(db, interrupted(FACTS, at, die), about('parts'))).rejects.toThrow(DatabaseUnavailable);
      expect(await knownAt(db, { kind: 'NEWEST' })).toEqual({ seq: 0, at: null });
    }
    const { recording } = await record(db, FACTS, about('parts'));
    expect(recording).toMatchObject({ seq: 1, counts: { ...NO_COUNTS, entities: 6, asserted: 5 } });
    expect(await stateDigest(db, undefined, { bookkeeping: true })).toBe(whole);
  });

  test('refuses to continue with other facts under the same key, and undoes what it had written', async () => {
    await expect(record(db, interrupted(FACTS, 7, die), about('parts'))).rejects.toThrow(DatabaseUnavailable);
    await expect(record(db, [entity('state:UZB'), ...FACTS], about('parts'))).rejects.toThrow(Conflict);
    expect(await abort(db)).toBeNull();
    expect((await record(db, FACTS, about('parts'))).recording).toMatchObject({ seq: 1 });
  });

  test('makes a second writer wait, and names the writer with the open recording', async () => {
    const second = () => record(db, [entity('state:UZB')], { key: 'second', by: 'editor', why: 'a correction', patienceMs: 0 });
    const meet = () =>
      expect(second()).rejects.toThrow(
        /^recording #1 is open since \d{4}-.*Z, by "tester" \("import of first"\)\. Accepted: one recording at a time; wait until it is complete\./,
      );
    await record(db, interrupted(FACTS, 7, meet), about('first'));
    expect((await second()).recording).toMatchObject({ seq: 2 });
  });

  test('lets a second writer start as soon as the first is complete', async () => {
    const started: Promise<unknown>[] = [];
    const patient = { key: 'second', by: 'editor', why: 'later', patienceMs: 60_000 };
    const join = () => {
      started.push(record(db, [entity('state:UZB')], patient), record(db, [...FACTS], { ...patient, key: 'third', batchSize: 4 }));
    };
    await record(db, interrupted(FACTS, 7, join), about('first'));
    await Promise.all(started);
    expect((await recordings(db)).map(({ seq, counts }) => [seq, counts.entities])).toEqual([
      [2, 1],
      [1, 6],
    ]);
  });

  test('concurrent writers lose nothing, duplicate nothing and leave no gap', async () => {
    const states = ['state:UZB', 'state:KGZ', 'state:TJK', 'state:IRN', 'state:BLR', 'state:MNG', 'state:AFG', 'state:TUR'];
    const facts = (id: string): Fact[] => [entity(id), entity('organisation:SCO'), membership(id, 'organisation:SCO', { record: id })];
    await Promise.all(states.map((id) => record(db, facts(id), { key: id, by: id, why: 'at once', patienceMs: 60_000 })));
    expect((await recordings(db)).map(({ seq }) => seq)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    const [row] = await db.run({
      cypher: 'MATCH (s)-[r:MEMBER_OF]->(o) RETURN count(r) AS edges, count(DISTINCT s) AS members, count(DISTINCT o) AS organisations',
      params: {},
    });
    expect(row).toEqual({ edges: 8, members: 8, organisations: 1 });
  });

  test('a writer that lost its recording cannot write any more', async () => {
    await expect(
      record(
        db,
        interrupted(FACTS, 7, () => abort(db)),
        about('slow'),
      ),
    ).rejects.toThrow(Busy);
    expect(await knownAt(db, { kind: 'NEWEST' })).toMatchObject({ seq: 0 });
    const [row] = await db.run({ cypher: 'MATCH (n:Entity|Batch|Recording) RETURN count(n) AS left', params: {} });
    expect(row).toEqual({ left: 0 });
  });
});

describe('abort', () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
  });
  afterAll(() => db.close());

  test('undoes a recording as if it had never begun: versions, entities and entries', async () => {
    const told = [...FACTS, membership('state:PAK', 'organisation:SCO', { sourceId: 'source:two' })];
    await record(db, told, about('before'));
    const before = await everything(db);
    const changed = FACTS.map((fact) =>
      fact.fact === 'assertion' ? { ...fact, stance: 'DENIES' as const } : { ...fact, properties: { ...fact.properties, note: 'new' } },
    );
    const facts = [entity('state:UZB'), membership('state:UZB', 'organisation:SCO'), ...changed, entity('state:BLR')];
    await expect(record(db, interrupted(facts, facts.length - 1, die), about('after'))).rejects.toThrow(DatabaseUnavailable);
    expect(await everything(db)).not.toEqual(before);
    expect(await abort(db)).toBe(2);
    expect(await everything(db)).toEqual(before);
    expect(await abort(db)).toBeNull();
  });
});
