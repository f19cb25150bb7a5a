/** The client of a large export stops in the middle: over a real connection, and as a command that is killed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../src/database/database';
import { readServerSettings } from '../../../src/server/server-settings';
import { recordAllCases } from '../../exporters/support/world-in-database';
import { connectPreparedDatabase, emptyDatabase, testConnection } from '../../support/test-database';
import { smallServer } from '../small-server';

/** Far more than connections, drivers and disks buffer: about 20 MB, in a property without an index. */
const MANY = `WITH reduce(text = 'A', i IN range(1, 12) | text + text) AS note
UNWIND range(1, 5000) AS at
CREATE (:Entity:State:Actor {id: 'state:many-' + at, name: 'Many', note: note, recordedFrom: 1})`;
const EXPORTING = `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'Entity' AND NOT currentQuery CONTAINS 'SHOW' RETURN 1`;
const RUN = "require('./src/cli/main.ts').main(process.argv.slice(1)).then((code) => { process.exitCode = code; })";

describe('an export whose client stops reading', () => {
  let db: Database;
  let server: FastifyInstance;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await recordAllCases(db);
    await db.run({ cypher: MANY, params: {} }, { mode: 'WRITE' });
    server = await smallServer({ exports: { db, version: '0.0.0-test', limits: { atOnce: 1, waiting: 1 } } });
    await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await emptyDatabase(db);
    await db.close();
  });

  const exporting = async () => (await db.run({ cypher: EXPORTING, params: {} })).length;

  /** Polls until this number of exports runs. Each poll is a statement, so this ends quickly or never. */
  async function untilExporting(wanted: number): Promise<number> {
    let seen = -1;
    for (let asked = 0; asked < 300 && seen !== wanted; asked += 1) seen = await exporting();
    return seen;
  }

  async function answered(path: string, of = server): Promise<IncomingMessage> {
    const { port } = of.server.address() as AddressInfo;
    const [message] = (await once(get({ host: '127.0.0.1', port, path }), 'response')) as [IncomingMessage];
    return message;
  }

  async function wholeOf(message: IncomingMessage): Promise<{ bytes: number; whole: boolean }> {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const part of message) {
      hash.update(part as Buffer);
      bytes += (part as Buffer).length;
    }
    return { bytes, whole: hash.digest('hex') === message.trailers['x-entente-sha256'] };
  }

  test.each(['/export/json', '/export/csv'])(
    'over %s frees the transaction and its place in the queue if the client disconnects',
    async (path) => {
      const cut = await answered('/export/json');
      await once(cut, 'readable');
      expect((cut.read() as Buffer).length).toBeGreaterThan(0);
      // The client does not read further, so the server waits with an open transaction, and the next export waits for its place.
      expect(await untilExporting(1)).toBe(1);
      const next = answered(path);
      cut.destroy();
      const message = await next;
      expect(message.statusCode).toBe(200);
      const { bytes, whole } = await wholeOf(message);
      expect(bytes).toBeGreaterThan(path.endsWith('json') ? 20_000_000 : 20_000);
      if (path.endsWith('json')) expect(whole).toBe(true);
      expect(await untilExporting(0)).toBe(0);
    },
  );

  test('is ended after the stall limit, and frees the transaction and its place in the queue', async () => {
    const usual = readServerSettings({});
    const settings = { ...usual, connections: { ...usual.connections, stallMs: 300 } };
    const impatient = await smallServer({ settings, exports: { db, version: '0.0.0-test', limits: { atOnce: 1, waiting: 1 } } });
    await impatient.listen({ host: '127.0.0.1', port: 0 });
    const stalled = await answered('/export/json', impatient);
    await once(stalled, 'readable');
    // The client stays connected and reads nothing, so that only the limit can let the next one in.
    const message = await answered('/export/csv', impatient);
    expect(message.statusCode).toBe(200);
    await wholeOf(message);
    await expect(wholeOf(stalled)).rejects.toThrow('aborted');
    expect(await untilExporting(0)).toBe(0);
    await impatient.close();
  });

  test('as a command leaves no file with the final name if it is killed, and no file at all if it can clean up', async () => {
    const [stopped, killed] = await Promise.all([ended('SIGTERM'), ended('SIGKILL')]);
    expect(stopped).toEqual({ code: 1, signal: null, left: [] });
    expect(killed).toEqual({ code: null, signal: 'SIGKILL', left: [expect.stringMatching(/^\.graph\.json\.\d+\.partial$/)] });
    expect(await untilExporting(0)).toBe(0);
  });

  /** Runs the command, and sends the signal once its file exists. */
  async function ended(signal: NodeJS.Signals) {
    const folder = mkdtempSync(join(tmpdir(), 'entente-test-cut-'));
    const { uri, password } = testConnection();
    const argv = ['--require', '@swc-node/register', '-e', RUN, '--', 'export', 'json', '--out', join(folder, 'graph.json')];
    const begun = watch(folder);
    const child = spawn(process.execPath, argv, { env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password }, stdio: 'ignore' });
    begun.once('change', () => child.kill(signal));
    const [code, by] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    begun.close();
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true });
    return { code, signal: by, left };
  }
});
