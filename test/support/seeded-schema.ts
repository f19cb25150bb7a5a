/** The schema over the seed's world, for a group of tests that ask it without a server. */
import { parse } from 'graphql';
import type { Database } from '../../src/database/database';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { connectSeededDatabase } from './seeded-database';

export interface SeededSchema {
  /** There once the tests of the group run. */
  readonly db: Database;
  readonly schema: EntenteSchema;
  /** The data of the answer, plain; fails the test if there is any error. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of the answer to its own query
  ask(query: string): Promise<any>;
}

/** Connects before the tests of the group that calls it, and closes after them. */
export function useSeededSchema(): SeededSchema {
  let db: Database;
  let schema: EntenteSchema;
  beforeAll(async () => {
    db = await connectSeededDatabase();
    schema = await createSchema(db);
  });
  afterAll(() => db.close());
  return {
    get db() {
      return db;
    },
    get schema() {
      return schema;
    },
    async ask(query) {
      const { data, errors } = await schema.execute({ document: parse(query) });
      expect(errors).toBeUndefined();
      return JSON.parse(JSON.stringify(data));
    },
  };
}
