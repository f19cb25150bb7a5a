/** The schema on a database with known content, for a group of tests that ask it without a server. */
import { parse } from 'graphql';
import type { Database } from '../../src/database/database';
import type { Fact } from '../../src/model/fact';
import { record } from '../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { connectSeededDatabase } from './seeded-database';
import { connectPreparedDatabase, emptyDatabase } from './test-database';

export interface SchemaUnderTest {
  /** Available when the tests of the group run. */
  readonly db: Database;
  readonly schema: EntenteSchema;
  /** The data of the answer as plain objects; fails the test if there is any error. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of the answer to its own query
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The same with the receipt of the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  askWithReceipt(query: string, variables?: Record<string, unknown>): Promise<{ data: any; receipt: any }>;
}

/** Uses the world of the seed. Connects before the tests of the calling group, and closes after them. */
export function useSeededSchema(): SchemaUnderTest {
  return useSchema(connectSeededDatabase, (db) => db.close());
}

/** Records these facts as the only recording, and removes them after the tests of the calling group. */
export function useRecordedSchema(facts: readonly Fact[]): SchemaUnderTest {
  return useFilledSchema((db) => record(db, facts, { key: 'world', by: 'tester', why: 'a test' }));
}

/** Records what `fill` writes into an empty database, and removes it after the tests of the calling group. */
export function useFilledSchema(fill: (db: Database) => Promise<unknown>): SchemaUnderTest {
  const connect = async () => {
    const db = await connectPreparedDatabase();
    await fill(db);
    return db;
  };
  return useSchema(connect, async (db) => {
    await emptyDatabase(db);
    await db.close();
  });
}

function useSchema(connect: () => Promise<Database>, disconnect: (db: Database) => Promise<void>): SchemaUnderTest {
  let db: Database;
  let schema: EntenteSchema;
  beforeAll(async () => {
    db = await connect();
    schema = await createSchema(db);
  });
  afterAll(() => disconnect(db));
  const askWithReceipt: SchemaUnderTest['askWithReceipt'] = async (query, variables) => {
    const { data, errors, extensions } = await schema.execute({ document: parse(query), variables });
    expect(errors).toBeUndefined();
    return { data: JSON.parse(JSON.stringify(data)), receipt: extensions!['receipt'] };
  };
  return {
    get db() {
      return db;
    },
    get schema() {
      return schema;
    },
    askWithReceipt,
    ask: async (query, variables) => (await askWithReceipt(query, variables)).data,
  };
}
