/** Exports of a real database: the records that the model alone builds from the same facts, and the same bytes each time. */
import type { Database } from '../../src/database/database';
import { prepareReading, readRecords } from '../../src/export/reading/read-records';
import { readScope } from '../../src/export/reading/scope';
import type { ScopeInput } from '../../src/export/reading/scope-input';
import type { ExportRecord } from '../../src/exporters/records';
import { lensInForce } from '../../src/model/lens';
import { knownAt } from '../../src/recorder/recorder';
import { recordsOf } from '../exporters/support/records-of';
import { factsOfAllCases, recordAllCases } from '../exporters/support/world-in-database';
import { connectPreparedDatabase } from '../support/test-database';
import { exported } from './exported';

describe('an export', () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await recordAllCases(db);
  });
  afterAll(() => db.close());

  async function recordsIn(input: ScopeInput = {}): Promise<ExportRecord[]> {
    const lens = lensInForce({}, await knownAt(db, { kind: 'NEWEST' }));
    return db.snapshot(async (tx) => {
      const records: ExportRecord[] = [];
      for await (const one of readRecords(tx, await prepareReading(tx, readScope(input), lens), lens)) records.push(one);
      return records;
    });
  }

  test('of the whole graph contains every recorded fact, ordered by key', async () => {
    expect(await recordsIn()).toEqual(recordsOf(factsOfAllCases()));
  });

  test('around an entity contains the same records of its entities and ties', async () => {
    const around = await recordsIn({ of: ['organisation:SCO'], hops: 1 });
    expect(around.map(({ key }) => key).filter((key) => !key.startsWith('tie:'))).toEqual([
      'organisation:SCO',
      'state:IND',
      'state:PAK',
      'source:gazette',
      'source:register',
    ]);
    const whole = new Map(recordsOf(factsOfAllCases()).map((one) => [one.record + one.key, one]));
    const voice = (one: ExportRecord | undefined) => (one?.key === 'state:PAK' ? { ...one, onlyNamed: true } : one);
    expect(around).toEqual(around.map(({ record, key }) => voice(whole.get(record + key))));
    const farther = await recordsIn({ of: ['organisation:SCO'], hops: 2 });
    expect(farther.length).toBeGreaterThan(around.length);
    expect(farther).toEqual(farther.map(({ record, key }) => whole.get(record + key)));
  });

  test('of a dossier, a timeline or paths contains the ties of the answer, each complete', async () => {
    const whole = new Map(recordsOf(factsOfAllCases()).map((one) => [one.record + one.key, one]));
    const typesIn = async (input: ScopeInput) => {
      const records = await recordsIn(input);
      expect(records).toEqual(records.map(({ record, key }) => whole.get(record + key)));
      return records.flatMap((one) => (one.record === 'tie' ? [`${one.source} ${one.attributes.type} ${one.target}`] : []));
    };
    expect(await typesIn({ dossier: ['state:IND', 'state:PAK'] })).toEqual([
      'state:IND ALLIED_WITH state:PAK',
      'state:IND CONTIGUOUS_WITH state:PAK',
      'state:IND HAS_MISSION_IN state:PAK',
      'state:IND RIVAL_OF state:PAK',
    ]);
    expect(
      await typesIn({ timeline: ['state:IND'], from: '2025-01-01', to: '2025-12-31', tieTypes: ['PARTICIPATED_IN', 'HAS_MISSION_IN'] }),
    ).toEqual(['state:IND HAS_MISSION_IN state:PAK', 'state:IND PARTICIPATED_IN event:one-day']);
    expect(await typesIn({ paths: ['organisation:SCO', 'state:PAK'], tieTypes: ['MEMBER_OF', 'RIVAL_OF'] })).toEqual([
      'state:IND MEMBER_OF organisation:SCO',
      'state:IND RIVAL_OF state:PAK',
    ]);
  });

  test('is limited to the given kinds and types', async () => {
    const records = await recordsIn({ kinds: ['State', 'Organisation'], tieTypes: ['MEMBER_OF'] });
    const whole = recordsOf(factsOfAllCases());
    const kinds = whole.filter((one) => one.record === 'entity' && ['State', 'Organisation'].includes(one.attributes.kind));
    const members = whole.filter((one) => one.record === 'tie' && one.attributes.type === 'MEMBER_OF');
    expect(records.filter(({ record }) => record !== 'source')).toEqual([...kinds, ...members]);
  });

  test('has the same bytes each time, and its manifest lists them', async () => {
    const once = await exported(db, 'json', {});
    const again = await exported(db, 'json', once.manifest.arguments);
    expect(again.files).toEqual(once.files);
    expect(again.manifest).toEqual({ ...once.manifest });
    expect(once.manifest.files).toEqual([
      { name: 'export.json', bytes: once.files.get('export.json')!.length, sha256: expect.any(String) },
    ]);
    expect(once.manifest.counts).toMatchObject({ contested: 2, denials: 2, sources: 2, ties: { MEMBER_OF: 4 } });
  });

  test('applies the lens', async () => {
    const { files, manifest } = await exported(db, 'json', { 'valid-at': '1950-01-01', policy: 'ALL', certainty: 'CERTAIN' });
    expect(manifest.counts.ties['MEMBER_OF']).toBe(2);
    expect(files.get('export.json')!.toString()).toContain('"certainty":"CERTAIN"');
    expect(manifest.query.command).toBe(`entente export json --valid-at 1950-01-01 --known-at '#1' --certainty CERTAIN --policy ALL`);
  });

  test.each([
    [{ of: 'state:XXX' }, 'of: "state:XXX" was not recorded by #1.'],
    [{ 'known-at': '#9' }, '"#9" is not a complete recording'],
    [{ hops: '2' }, 'hops: does not go with the whole graph. Accepted: with of.'],
    [{ of: 'state:IND', dossier: 'state:IND,state:PAK' }, 'dossier: is given beside of.'],
    [{ dossier: 'state:IND' }, 'dossier: 1 ids are given. Accepted: two'],
    [{ dossier: 'state:IND,state:XXX' }, 'b: "state:XXX" was not recorded by #1.'],
    [{ timeline: 'state:XXX' }, 'timeline: "state:XXX" was not recorded by #1.'],
    [{ paths: 'state:IND,state:PAK', semantics: 'SOME' }, 'semantics: "SOME" is unknown.'],
    [{ flavour: 'd4' }, 'flavour: "d4" is not known to json. Accepted: networkx, d3.'],
    [{ 'valid-on': '2020-01-01' }, 'valid-on: an export has no such argument. Did you mean "valid-at"?'],
  ])('refuses %p', async (values, message) => {
    await expect(exported(db, 'json', values)).rejects.toThrow(message);
  });
});
