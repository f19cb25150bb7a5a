/** What another source says about an attribute is its description: recorded, corrected and retracted as any assertion. */
import type { Database } from '../../src/database/database';
import type { EntityFact, Fact, Properties } from '../../src/model/fact';
import { NO_COUNTS } from '../../src/model/revision';
import { GraphInMemory } from '../../src/recorder/offline/graph-in-memory';
import { prepareDatabase, previewRecording, record, recordNew, stateDigest } from '../../src/recorder/recorder';
import { emptyDatabase, prepareForEachTest } from '../support/test-database';
import { entity } from './facts';

const SOURCES = ['one', 'two', 'three'].map((name) => entity(`source:${name}`));
const BANK = 'organisation:bank';

function bank(source: string, properties: Properties): EntityFact {
  const voice = { assertedBy: `source:${source}`, reliability: 'B' as const, credibility: 2 as const };
  return { ...entity(BANK, { name: 'The Bank', ...properties }), sourceId: `source:${source}`, voice };
}

const about = (what: string) => ({ key: what, by: 'tester', why: what });

describe('a second description', () => {
  let db: Database;
  prepareForEachTest((prepared) => {
    db = prepared;
  });
  beforeEach(async () => {
    await record(db, [...SOURCES, bank('one', { founded: '1990', kind: 'IGO' })], about('first'));
  });

  /** Every version of every description: source, attribute, value, cause, recordings. */
  const descriptions = async () => {
    const rows = await db.run({
      cypher: `MATCH (:Entity {id: $id})-[d:DESCRIBED_BY]->(s)
RETURN [s.id, d.attribute, d.value, d.cause, toString(d.recordedFrom) + '-' + toString(d.recordedTo)] AS version ORDER BY d.id`,
      params: { id: BANK },
    });
    return rows.map(({ version }) => (version as string[]).join(' ').replace('-2147483647', '-'));
  };
  const entry = async () => {
    const [row] = await db.run({ cypher: 'MATCH (e:Entity {id: $id}) RETURN properties(e) AS e', params: { id: BANK } });
    return row!['e'] as Record<string, unknown>;
  };

  test('is recorded as an assertion of its source, and the entry stays', async () => {
    const { counts, disagreements, secondDescriptions } = await record(db, [bank('two', { founded: '1991' })], about('second'));
    expect(counts).toEqual({ ...NO_COUNTS, asserted: 1 });
    expect(disagreements).toEqual([]);
    expect(secondDescriptions.map(({ what }) => what)).toEqual([
      expect.stringContaining('has founded "1990" in the catalogue, not "1991"'),
    ]);
    expect(await descriptions()).toEqual(['source:two founded 1991 ASSERTED 2-']);
    expect((await entry())['founded']).toBe('1990');
  });

  test('is not recorded for a value that agrees, and an import again records nothing', async () => {
    expect((await record(db, [bank('two', { founded: '1990' })], about('second'))).recording).toBeNull();
    await record(db, [bank('two', { founded: '1991' })], about('third'));
    expect((await record(db, [bank('two', { founded: '1991' })], about('fourth'))).recording).toBeNull();
    expect((await record(db, [bank('three', { founded: '1990' })], about('fifth'))).recording).toBeNull();
  });

  test('follows what its source says later, also if it then agrees with the entry', async () => {
    await record(db, [bank('two', { founded: '1991' })], about('second'));
    const before = await stateDigest(db, 2);
    await record(db, [bank('two', { founded: '1992' })], about('third'));
    const agreed = await record(db, [bank('two', { founded: '1990' })], about('fourth'));
    expect(agreed.counts).toEqual({ ...NO_COUNTS, corrected: 1, unchanged: 1 });
    expect(await descriptions()).toEqual([
      'source:two founded 1991 ASSERTED 2-3',
      'source:two founded 1992 CORRECTED 3-4',
      'source:two founded 1990 CORRECTED 4-',
    ]);
    expect(await stateDigest(db, 2)).toBe(before);
  });

  test('an attribute belongs to the source that gave it first', async () => {
    await record(db, [bank('two', { dissolved: '2001' })], about('second'));
    expect(await entry()).toMatchObject({ dissolved: '2001', describedBy: 'source:one', attributeSources: ['dissolved source:two'] });
    await record(db, [bank('one', { founded: '1989', dissolved: '2002' })], about('third'));
    expect(await entry()).toMatchObject({ founded: '1989', dissolved: '2001' });
    await record(db, [bank('two', { dissolved: '2003' })], about('fourth'));
    expect(await entry()).toMatchObject({ founded: '1989', dissolved: '2003' });
    expect(await descriptions()).toEqual(['source:one dissolved 2002 ASSERTED 3-']);
  });

  test('two sources can differ in one recording, in any number of batches', async () => {
    const facts: Fact[] = [
      ...SOURCES,
      bank('one', { founded: '1990' }),
      bank('two', { founded: '1991' }),
      bank('three', { founded: '1992' }),
    ];
    const digests = [];
    for (const batchSize of [100, 4, 1]) {
      await emptyDatabase(db);
      await prepareDatabase(db);
      const { counts } = await record(db, facts, { ...about('all'), batchSize });
      expect(counts).toEqual({ ...NO_COUNTS, entities: 4, asserted: 2 });
      digests.push(await stateDigest(db, undefined, { bookkeeping: true }));
    }
    expect(new Set(digests).size).toBe(1);
    const one = [bank('three', { kind: 'IGO' }), bank('three', { kind: 'BLOC' })];
    await expect(
      record(db, [...SOURCES, entity('organisation:other'), ...one.map((fact) => ({ ...fact, id: 'organisation:new' }))], about('two')),
    ).rejects.toThrow('has kind "IGO" and "BLOC" in one recording');
  });

  test('a dry run, the recorder and the build in memory report the same', async () => {
    const graph = new GraphInMemory();
    const steps: Fact[][] = [
      [bank('two', { founded: '1991', dissolved: '2001' }), bank('three', { founded: '1990', kind: 'BLOC' })],
      [bank('two', { founded: '1990' }), bank('three', { kind: 'IGO', dissolved: '2002' })],
      [bank('one', { founded: '1991', dissolved: '1999' }), bank('two', { founded: '1991' })],
      [{ ...bank('unknown', { founded: '1994' }) }, entity(BANK, { name: 'The Bank', founded: '1995' })],
    ];
    await graph.record([...SOURCES, bank('one', { founded: '1990', kind: 'IGO' })], about('first'));
    for (const [at, facts] of steps.entries()) {
      const preview = await previewRecording(db, streamed(facts), about(`step ${at}`));
      const { recording, ...recorded } = await record(db, facts, about(`step ${at}`));
      const { recording: built, ...inMemory } = await graph.record(facts, about(`step ${at}`));
      expect([preview, inMemory]).toEqual([recorded, recorded]);
      expect(built?.seq).toBe(recording?.seq);
    }
    const { disagreements } = await previewRecording(db, streamed(steps[3]!), about('again'));
    expect(disagreements.map(({ what }) => what)).toEqual([expect.stringContaining('"1995"'), expect.stringContaining('"1994"')]);
  });

  test('an editor adds the description of another source, and corrects it with a correction', async () => {
    const says = (founded: string, source = 'two') => recordNew(db, [bank(source, { founded })], { by: 'tester', why: founded });
    await expect(says('1991', 'one')).rejects.toThrow('has founded "1990" in the catalogue, not "1991"');
    expect((await says('1991')).counts).toEqual({ ...NO_COUNTS, asserted: 1 });
    await expect(says('1992')).rejects.toThrow(/"source:two" gives founded "1991" already, not "1992". Accepted: correct\(assertion: "/);
    await expect(says('1990')).rejects.toThrow('"source:two" gives founded "1991" already, not "1990"');
    expect(await descriptions()).toEqual(['source:two founded 1991 ASSERTED 2-']);
  });
});

async function* streamed(facts: readonly Fact[]): AsyncGenerator<Fact> {
  yield* facts;
}
