/** Prepares a database for recordings. */
import type { Database } from '../../src/database/database';
import { TIE_TYPE_NAMES } from '../../src/domain/tie-types';
import { DatabaseUnavailable, required } from '../../src/errors';
import { isConstraint, SCHEMA_ELEMENTS } from '../../src/recorder/cypher/schema/schema-elements';
import { indexesNotOnline } from '../../src/recorder/cypher/schema/schema-state';
import { prepareDatabase, record } from '../../src/recorder/recorder';
import { connectTestDatabase, dropEverything, emptyDatabase } from '../support/test-database';
import { entity, membership } from './facts';

describe('prepareDatabase', () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectTestDatabase();
    await dropEverything(db);
  });
  beforeEach(() => emptyDatabase(db));
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });
  const write = (cypher: string) => db.run({ cypher, params: {} }, { mode: 'WRITE' });

  test('makes ids unique, for entities and for the versions of each type, and brings every index online', async () => {
    await prepareDatabase(db);
    const unique = await db.run({
      cypher:
        "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE type ENDS WITH 'UNIQUENESS' RETURN labelsOrTypes[0] + '.' + properties[0] AS of",
      params: {},
    });
    const names = unique.map((row) => row['of']);
    expect(names).toEqual(expect.arrayContaining(['Entity.id', 'Recording.seq', ...TIE_TYPE_NAMES.map((type) => `${type}.id`)]));
    expect(await db.run(indexesNotOnline())).toEqual([]);
    await write("CREATE (:Entity {id: 'state:PAK'})");
    await expect(write("CREATE (:Entity {id: 'state:PAK'})")).rejects.toThrow();
  });

  test('a second run executes two statements and writes nothing', async () => {
    await prepareDatabase(db);
    await record(db, [entity('state:PAK')], { key: 'k', by: 'tester', why: 'first' });
    const asked: string[] = [];
    const stop = db.onStatement(({ cypher }: { cypher: string }) => asked.push(cypher));
    await prepareDatabase(db);
    stop();
    expect(asked).toHaveLength(2);
    expect(await db.run({ cypher: 'MATCH (l:Ledger) RETURN l.last AS last', params: {} })).toEqual([{ last: 1 }]);
  });

  test('creates a dropped index again', async () => {
    await prepareDatabase(db);
    await write('DROP INDEX member_of_tie');
    await prepareDatabase(db);
    expect(await db.run({ cypher: "SHOW INDEXES YIELD name, state WHERE name = 'member_of_tie' RETURN state", params: {} })).toEqual([
      { state: 'ONLINE' },
    ]);
  });

  test('replaces the index that is left of a constraint whose creation was cut off', async () => {
    await dropEverything(db);
    const element = required(SCHEMA_ELEMENTS.find(isConstraint), 'a constraint');
    await write(`CREATE INDEX ${element.name} FOR (n:Entity) ON (n.id)`);
    await prepareDatabase(db);
    expect(await db.run(indexesNotOnline())).toEqual([]);
    const constraints = await db.run({ cypher: 'SHOW CONSTRAINTS YIELD name', params: {} });
    expect(constraints.map(({ name }) => name).sort()).toEqual(
      SCHEMA_ELEMENTS.filter(isConstraint)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('refuses a database with foreign data, unless acceptForeign is set', async () => {
    await write('CREATE (:Customer {id: 1}), (:Customer {id: 2})');
    await expect(prepareDatabase(db)).rejects.toThrow(
      'the database holds 2 nodes that Entente did not make (Customer). Accepted: an empty database, one that Entente prepared, or leave to share this one (NEO4J_SHARED=yes).',
    );
    expect(await db.run({ cypher: 'MATCH (n:Ledger|SchemaVersion) RETURN n', params: {} })).toEqual([]);
    await prepareDatabase(db, { acceptForeign: true });
    await prepareDatabase(db);
  });

  test('refuses a database that a newer Entente prepared', async () => {
    await prepareDatabase(db);
    await write('MATCH (s:SchemaVersion) SET s.version = 999');
    const refused = prepareDatabase(db);
    await expect(refused).rejects.toThrow(DatabaseUnavailable);
    await expect(refused).rejects.toThrow('the database was prepared for schema 999, by a newer Entente.');
  });

  test('gives the ties of a database with schema 1 their given days, once', async () => {
    await prepareDatabase(db);
    await record(db, [entity('state:PAK'), entity('organisation:SCO'), membership('state:PAK', 'organisation:SCO', { record: 'one' })], {
      key: 'k',
      by: 'tester',
      why: 'first',
    });
    const given = ['givenStartEarliest', 'givenStartLatest', 'givenEndEarliest', 'givenEndLatest'];
    const stored = async () => {
      const [row] = await db.run({ cypher: `MATCH ()-[r:MEMBER_OF]->() RETURN r{.${given.join(', .')}} AS given`, params: {} });
      return row?.['given'];
    };
    const before = await stored();
    expect(Object.values(before as object)).not.toContain(null);
    await write(`MATCH ()-[r]->() REMOVE ${given.map((name) => `r.${name}`).join(', ')}`);
    await write('MATCH (s:SchemaVersion) SET s.version = 1');
    await prepareDatabase(db);
    expect(await stored()).toEqual(before);
    expect(await db.run({ cypher: 'MATCH (s:SchemaVersion) RETURN s.version AS version', params: {} })).toEqual([{ version: 2 }]);
  });

  test('finds names in any spelling, and codes by exact match', async () => {
    await prepareDatabase(db);
    await record(
      db,
      [
        entity('person:sergey-lavrov', { name: 'Sergey Lavrov', aliases: ['Сергей Лавров'], codes: ['wikidata:Q58217'] }),
        entity('state:PAK', { codes: ['cow:770'] }),
        membership('state:PAK', 'organisation:SCO'),
        entity('organisation:SCO'),
      ],
      { key: 'k', by: 'tester', why: 'first' },
    );
    const found = async (index: string, text: string) =>
      (
        await db.run({
          cypher: 'CALL db.index.fulltext.queryNodes($index, $text) YIELD node RETURN node.id AS id',
          params: { index, text },
        })
      ).map((row) => row['id']);
    expect(await found('entity_text', 'лавров')).toEqual(['person:sergey-lavrov']);
    expect(await found('entity_text', 'lavrov')).toEqual(['person:sergey-lavrov']);
    expect(await found('entity_codes', '"cow:770"')).toEqual(['state:PAK']);
    expect(await found('entity_codes', '"cow:77"')).toEqual([]);
  });
});
