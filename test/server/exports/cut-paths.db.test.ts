/** The manifest of an export of paths says where the search was truncated. */
import type { Database } from '../../../src/database/database';
import { record } from '../../../src/recorder/recorder';
import { exported } from '../../export/exported';
import { factsOfCase } from '../../exporters/support/records-of';
import { connectPreparedDatabase } from '../../support/test-database';

/** Two states that share two organisations: two paths of two hops. */
const MEMBERS = ['state:A', 'state:B'];
const ORGANISATIONS = ['organisation:X', 'organisation:Y'];
const WORLD = [
  ...MEMBERS.map((id) => ({ entity: { id, name: id } })),
  ...ORGANISATIONS.map((id) => ({ entity: { id, name: id, kind: 'IGO' } })),
  ...MEMBERS.flatMap((subject) =>
    ORGANISATIONS.map((object) => ({ tie: 'MEMBER_OF', subject, object, start: '2001', endStatus: 'ONGOING', status: 'FULL' })),
  ),
];

describe('an export of paths', () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await record(db, factsOfCase(WORLD), { key: 'two paths', by: 'test', why: 'two paths', file: null });
  });
  afterAll(() => db.close());

  test('says nothing about truncation if it includes all paths', async () => {
    const { manifest } = await exported(db, 'json', { paths: 'state:A,state:B' });
    expect({ ties: manifest.counts.ties, notes: manifest.notes }).toEqual({ ties: { MEMBER_OF: 4 }, notes: [] });
  });

  test('says in every format that it was truncated if there are more paths than requested', async () => {
    const note = { note: 'There are, or may be, more paths than these: the search was cut (FIRST).', times: 1 };
    for (const format of ['json', 'csv', 'gexf']) {
      const { manifest } = await exported(db, format, { paths: 'state:A,state:B', first: '1' });
      expect({ ties: manifest.counts.ties, notes: manifest.notes }).toEqual({ ties: { MEMBER_OF: 2 }, notes: [note] });
    }
  });
});
