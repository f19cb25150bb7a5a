/** An operation leaves nothing in memory after its answer: the short form of kept-memory.slow.test.ts. */
import type { Database } from '../../src/database/database';
import { connectSeededDatabase } from '../support/seeded-database';
import { keptMemory } from './kept-memory';

describe('the memory of a server', () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectSeededDatabase();
  });
  afterAll(() => db.close());

  test('is as large after 200 answers to a two-level question as before them, within 5 %', async () => {
    const { before, after, failures } = await keptMemory({ warmUp: 100, times: 200, heapMb: 256 });
    expect(failures).toEqual([]);
    expect(after / before).toBeLessThan(1.05);
  });
});
