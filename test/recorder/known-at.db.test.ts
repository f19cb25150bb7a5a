/** Reads the recording that knownAt means, by number and by instant. */
import type { Database } from '../../src/database/database';
import { DatabaseUnavailable, NotFound } from '../../src/errors';
import type { Recording } from '../../src/model/recording';
import { knownAt, prepareDatabase, record } from '../../src/recorder/recorder';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';
import { entity } from './facts';

describe('knownAt', () => {
  let db: Database;
  const told: Recording[] = [];
  const statements: string[] = [];
  beforeAll(async () => {
    db = await connectTestDatabase();
    await emptyDatabase(db);
    await expect(knownAt(db, { kind: 'NEWEST' })).rejects.toThrow(DatabaseUnavailable);
    await prepareDatabase(db);
    await expect(knownAt(db, { kind: 'SEQ', seq: 1 })).rejects.toThrow(
      'knownAt: "#1" is not a complete recording; nothing has been recorded yet ("#0").',
    );
    for (const id of ['state:PAK', 'state:IND', 'state:RUS']) {
      const { recording } = await record(db, [entity(id)], { key: id, by: 'tester', why: id });
      told.push(recording!);
    }
  });
  afterAll(() => db.close());

  test('is the newest recording by default', async () => {
    expect(await knownAt(db, { kind: 'NEWEST' })).toEqual({ seq: 3, at: told[2]?.at });
  });

  test('is a recording given by its number, or the state before the first', async () => {
    expect(await knownAt(db, { kind: 'SEQ', seq: 2 })).toEqual({ seq: 2, at: told[1]?.at });
    expect(await knownAt(db, { kind: 'SEQ', seq: 0 })).toEqual({ seq: 0, at: null });
  });

  test('refuses a number that does not exist yet, and names the newest', async () => {
    const refused = knownAt(db, { kind: 'SEQ', seq: 999 });
    await expect(refused).rejects.toThrow(NotFound);
    await expect(refused).rejects.toThrow('knownAt: "#999" is not a complete recording; the newest recording is "#3".');
  });

  test('for an instant, is the last recording completed by then, including at that instant', async () => {
    const justBefore = new Date(Date.parse(told[1]!.at) - 1).toISOString();
    expect(await knownAt(db, { kind: 'INSTANT', at: told[1]!.at })).toEqual({ seq: 2, at: told[1]?.at });
    expect(await knownAt(db, { kind: 'INSTANT', at: justBefore })).toEqual({ seq: 1, at: told[0]?.at });
    expect(await knownAt(db, { kind: 'INSTANT', at: '1900-01-01T00:00:00.000Z' })).toEqual({ seq: 0, at: null });
    expect(await knownAt(db, { kind: 'INSTANT', at: '2999-01-01T00:00:00.000Z' })).toEqual({ seq: 3, at: told[2]?.at });
  });

  test('runs one statement', async () => {
    const stop = db.onStatement(() => statements.push('asked'));
    await knownAt(db, { kind: 'INSTANT', at: told[1]!.at });
    stop();
    expect(statements).toEqual(['asked']);
  });
});
