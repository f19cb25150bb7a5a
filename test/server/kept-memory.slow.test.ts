/** Operations leave nothing in memory after their answers, for many operations and a small heap. */
import type { Database } from '../../src/database/database';
import { reportProgress } from '../support/report-progress';
import { connectSeededDatabase } from '../support/seeded-database';
import { keptMemory } from './kept-memory';

jest.setTimeout(30 * 60_000);

describe('the memory of a server', () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectSeededDatabase();
  });
  afterAll(() => db.close());

  test('is as large after 2,000 answers to a two-level question as before them, within 5 %', async () => {
    const { before, after, failures } = await keptMemory({ warmUp: 300, times: 2_000, heapMb: 220 });
    reportProgress(`kept memory: ${Math.round(before / 1e6)} MB before, ${Math.round(after / 1e6)} MB after 2,000 answers`);
    expect(failures).toEqual([]);
    expect(after / before).toBeLessThan(1.05);
  });
});
