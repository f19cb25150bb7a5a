/** A graph written directly to the database equals the graph that recording creates. */
import { generatedFacts } from '../../bench/graph/generated-facts';
import { SCALES } from '../../bench/graph/graph-scale';
import { writeGraph } from '../../bench/graph/write-graph';
import type { Database } from '../../src/database/database';
import { knownAt, prepareDatabase, record, stateDigest } from '../../src/recorder/recorder';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';

/** Small, with contradictions. */
const SCALE = { ...SCALES['10k'], edges: 1_500, persons: 100, events: 90, statements: 80 };

describe('a generated graph', () => {
  let db: Database;

  beforeAll(async () => {
    db = await connectTestDatabase();
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  async function digestAfter(write: () => Promise<unknown>): Promise<string> {
    await emptyDatabase(db);
    await prepareDatabase(db);
    await write();
    return stateDigest(db, undefined, { bookkeeping: true });
  }

  test('is the same when written directly and when recorded', async () => {
    const recorded = await digestAfter(() => record(db, generatedFacts(SCALE), { key: 'generated', by: 'tester', why: 'a graph' }));
    const straight = await digestAfter(() => writeGraph(db, generatedFacts(SCALE)));
    expect(straight).toBe(recorded);
    expect((await knownAt(db, { kind: 'NEWEST' })).seq).toBe(1);
  });
});
