/** Tests gql for Python as its users call it; needs Python and the package index. */
import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from '../../../src/database/database';
import { python } from '../../readers/python';
import { connectSeededDatabase } from '../../support/seeded-database';
import { type Served, serveSchema } from '../../support/serve-schema';

jest.setTimeout(10 * 60_000);

describe('gql', () => {
  let db: Database;
  let served: Served;
  beforeAll(async () => {
    db = await connectSeededDatabase();
    served = await serveSchema(db);
    await served.server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await served.server.close();
    await db.close();
  });

  test('reads the schema, gets data, and reads an error', async () => {
    const { port } = served.server.server.address() as AddressInfo;
    const interpreter = python(join(__dirname, 'requirements.txt'));
    const script = join(__dirname, 'ask_with_gql.py');
    const { stdout } = await promisify(execFile)(interpreter, ['-B', script, `http://127.0.0.1:${port}/graphql`]);
    expect(JSON.parse(stdout)).toEqual({
      data: { entity: { id: 'state:PAK' }, recordings: { totalCount: 1 } },
      code: 'INVALID_ARGUMENT',
    });
  });
});
