/** `/export/<format>` over a real connection: the same bytes as the command line, complete or cut off. */
import { createHash } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../src/database/database';
import { EXPORTERS } from '../../../src/exporters/exporters';
import { exported } from '../../export/exported';
import { recordAllCases } from '../../exporters/support/world-in-database';
import { connectPreparedDatabase } from '../../support/test-database';
import { smallServer, TOKENS } from '../small-server';

interface Answer {
  readonly status: number;
  readonly message: IncomingMessage;
  readonly body: Buffer;
}

describe('/export', () => {
  let db: Database;
  let server: FastifyInstance;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await recordAllCases(db);
    server = await serving({});
  });
  afterAll(async () => {
    await server.close();
    await db.close();
  });

  async function serving(change: Parameters<typeof smallServer>[0] & object): Promise<FastifyInstance> {
    const exports = { db, version: '0.0.0-test', limits: { atOnce: 1, waiting: 1 } };
    const started = await smallServer({ exports, ...change });
    await started.listen({ host: '127.0.0.1', port: 0 });
    return started;
  }

  function ask(path: string, headers: Record<string, string> = {}, of: FastifyInstance = server): Promise<Answer> {
    const { port } = of.server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers }, (message) => {
        const parts: Buffer[] = [];
        message.on('data', (part: Buffer) => parts.push(part));
        message.on('end', () => resolve({ status: message.statusCode!, message, body: Buffer.concat(parts) }));
        message.on('error', reject);
      }).on('error', reject);
    });
  }

  const messageOf = ({ body }: Answer) => (JSON.parse(body.toString()) as { errors: [{ message: string }] }).errors[0].message;

  test('lists the formats', async () => {
    const { body } = await ask('/export');
    expect((JSON.parse(body.toString()) as { name: string }[]).map(({ name }) => name)).toEqual(EXPORTERS.map(({ name }) => name));
  });

  test('streams the same bytes, and then a digest and a length to verify them', async () => {
    const { files } = await exported(db, 'json', { of: 'organisation:SCO', hops: '2' });
    const { status, message, body } = await ask('/export/json?of=organisation:SCO&hops=2');
    expect(status).toBe(200);
    expect(body).toEqual(files.get('export.json'));
    expect(message.headers).toMatchObject({
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="entente.json"',
      'x-content-type-options': 'nosniff',
    });
    expect(message.trailers).toEqual({
      'x-entente-sha256': createHash('sha256').update(body).digest('hex'),
      'x-entente-bytes': String(body.length),
    });
  });

  test('marks ties that are only background, and omits them on request', async () => {
    const marks = async (background: string) => {
      const { body } = await ask(`/export/json?asserted-by=state:PAK${background}`);
      return new Set((JSON.parse(body.toString()) as { edges: { background: boolean }[] }).edges.map((edge) => edge.background));
    };
    expect(await marks('')).toContain(true);
    expect(await marks('&background=true')).toContain(true);
    expect(await marks('&background=false')).not.toContain(true);
  });

  test('zips an export with its manifest, with identical bytes each time', async () => {
    const once = await ask('/export/json?bundle=zip');
    expect(once.message.headers['content-type']).toBe('application/zip');
    expect(once.body.subarray(0, 2).toString()).toBe('PK');
    expect(once.body.includes('manifest.json')).toBe(true);
    expect((await ask('/export/json?bundle=zip')).body).toEqual(once.body);
  });

  test.each([
    ['/export/gefx', 400, 'format: "gefx" is not a format.'],
    ['/export/json?of=state:XXX', 404, 'of: "state:XXX" was not recorded'],
    ['/export/json?valid=2020-01-01', 400, 'valid: an export has no such argument.'],
    ['/export/json?of=state:PAK&of=state:IND', 400, 'of: given more than once.'],
    ['/export/json?background=no', 400, 'background: "no" is not known. Accepted: true, false.'],
    ['/export/json?bundle=tar', 400, 'bundle: "tar" is not known.'],
  ])('refuses %s', async (path, status, message) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(messageOf(answer)).toContain(message);
  });

  test('requires a token if the server does', async () => {
    const guarded = await serving({ env: { AUTHENTICATION: 'token' } });
    expect((await ask('/export/json', {}, guarded)).status).toBe(401);
    expect((await ask('/export', {}, guarded)).status).toBe(401);
    expect((await ask('/export/json', { authorization: `Bearer ${TOKENS.reader}` }, guarded)).status).toBe(200);
    await guarded.close();
  });

  test('runs one export at a time here, lets one wait, and refuses the third', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => ask('/export/json')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
  });

  test('closes the connection if the database fails during the export', async () => {
    const failing = Object.create(db, {
      snapshot: {
        value: (work: Parameters<Database['snapshot']>[0]) =>
          db.snapshot(async (tx) =>
            work({
              run: tx.run,
              async *stream(query) {
                for await (const row of tx.stream(query)) for (let copy = 0; copy < 300; copy++) yield row;
                throw new Error('the database is gone');
              },
            }),
          ),
      },
    }) as Database;
    const broken = await serving({ exports: { db: failing, version: '0' } });
    await expect(ask('/export/json', {}, broken)).rejects.toThrow(/aborted|socket hang up/);
    await broken.close();
  });
});
