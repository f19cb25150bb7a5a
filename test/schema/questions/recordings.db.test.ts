/** Lists recordings, page by page. */
import type { Database } from '../../../src/database/database';
import { record } from '../../../src/recorder/recorder';
import { entity } from '../../recorder/facts';
import { type Served, serveSchema } from '../../support/serve-schema';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';

describe('recordings', () => {
  let db: Database;
  let served: Served;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    for (const [at, id] of ['state:AAA', 'state:BBB', 'state:CCC'].entries())
      await record(db, [entity(id)], { key: id, by: 'tester', why: `reason ${at + 1}` });
    served = await serveSchema(db);
  });
  afterAll(async () => {
    await served.server.close();
    await emptyDatabase(db);
    await db.close();
  });

  const ask = (args: string, lens = '') =>
    served.ask({
      query: `query Q ${lens} { recordings${args} { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { seq by why counts { entities } } } } }`,
    });
  const node = (seq: number) => ({ cursor: `#${seq}`, node: { seq, by: 'tester', why: `reason ${seq}`, counts: { entities: 1 } } });

  test('lists the newest first, and says whether there is a next page', async () => {
    const first = await ask('(first: 2)');
    expect(first.data).toEqual({
      recordings: {
        totalCount: 3,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: '#3', endCursor: '#2' },
        edges: [node(3), node(2)],
      },
    });
    expect(first.extensions?.['receipt']).toMatchObject({ truncated: true, truncatedAt: ['recordings'] });
    const second = await ask('(first: 2, after: "#2")');
    expect(second.data).toEqual({
      recordings: {
        totalCount: 3,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: '#1', endCursor: '#1' },
        edges: [node(1)],
      },
    });
  });

  test('a lens on the past shows the recordings until then', async () => {
    expect((await ask('', '@lens(knownAt: "#2")')).data).toMatchObject({ recordings: { totalCount: 2, edges: [node(2), node(1)] } });
    expect((await ask('', '@lens(knownAt: "#0")')).data).toMatchObject({ recordings: { totalCount: 0, edges: [] } });
  });

  test('an invalid page size or cursor is refused', async () => {
    const messages = [await ask('(first: -1)'), await ask('(first: 501)'), await ask('(after: "2")')].map(
      ({ errors }) => errors?.[0]?.message,
    );
    expect(messages).toEqual([
      'recordings.first: -1 is not a page size. Accepted: 0 to 500; ask for the next page with after.',
      'recordings.first: 501 is not a page size. Accepted: 0 to 500; ask for the next page with after.',
      'recordings.after: "2" is not a cursor. Accepted: the cursor of an edge, such as "#12".',
    ]);
  });
});
