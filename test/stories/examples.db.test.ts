/** Each example of the playground, sent to the real server on the world of the seed, with its complete answer. */
import type { Database } from '../../src/database/database';
import { connectSeededDatabase } from '../support/seeded-database';
import { type Served, serveSchema } from '../support/serve-schema';
import { comparable, golden, toldExamples } from './told-examples';

describe('the examples of the playground', () => {
  let db: Database;
  let served: Served;
  beforeAll(async () => {
    db = await connectSeededDatabase();
    served = await serveSchema(db);
  });
  afterAll(async () => {
    await served.server.close();
    await db.close();
  });

  test.each(toldExamples())('$name', async ({ query, operationName, variables, golden: path }) => {
    const { status, ...answer } = await served.ask({ query, operationName, variables });
    expect(answer.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(comparable(answer)).toEqual(golden(path, comparable(answer)));
  });
});
