/** One recording after another, in a real database. */
import type { Database } from '../../src/database/database';
import { knownAt } from '../../src/recorder/known-at';
import { prepareDatabase } from '../../src/recorder/prepare-database';
import { record } from '../../src/recorder/record';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';
import { entity, membership } from './facts';

describe('record', () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectTestDatabase();
  });
  beforeEach(async () => {
    await emptyDatabase(db);
    await prepareDatabase(db);
  });
  afterAll(() => db.close());

  test('records what is told as recording 1, and the same again as nothing', async () => {
    const facts = [entity('state:PAK'), entity('organisation:SCO'), membership('state:PAK', 'organisation:SCO')];
    const about = { key: 'k', by: 'tester', why: 'first' };
    const first = await record(db, facts, about);
    expect(first.recording).toMatchObject({ seq: 1, by: 'tester', why: 'first' });
    expect(first.counts).toEqual({ entities: 2, asserted: 1, corrected: 0, retracted: 0, restated: 0, unchanged: 0 });
    const second = await record(db, facts, about);
    expect(second.recording).toBeNull();
    expect(second.counts).toEqual({ entities: 0, asserted: 0, corrected: 0, retracted: 0, restated: 0, unchanged: 3 });
    expect(await knownAt(db, { kind: 'NEWEST' })).toEqual({ seq: 1, at: first.recording?.at });
  });
});
