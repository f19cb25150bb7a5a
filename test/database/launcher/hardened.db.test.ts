/**
 * What a database started by the launcher does not allow. The test starts its own, because the one that other tests use may be a
 * developer's own.
 */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../src/database/connect';
import type { Database } from '../../../src/database/database';
import { isAlive, listensOn } from '../../../src/database/launcher/processes';
import { type RunningNeo4j, startNeo4j } from '../../../src/database/launcher/start-neo4j';
import { Busy } from '../../../src/errors';
import { TEST_JARS } from '../../support/start-database';

const plain = (cypher: string) => ({ cypher, params: {} });

describe('a database that the launcher started', () => {
  let dataFolder: string;
  let neo4j: RunningNeo4j;
  let db: Database;
  let web: Server;
  let asked = 0;
  const start = () => startNeo4j({ dataFolder, jarFolder: TEST_JARS, what: 'a test', memory: { heap: 512, pageCache: 128 } });
  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'entente-hardened-'));
    neo4j = await start();
    db = await connect(neo4j);
    web = createServer((_, answer) => {
      asked += 1;
      answer.end('a,b\n1,2\n');
    }).listen(0);
    await once(web, 'listening');
  });
  afterAll(async () => {
    web.close();
    await db.close();
    await neo4j.stop();
    expect(isAlive(neo4j.pid)).toBe(false);
    rmSync(dataFolder, { recursive: true, maxRetries: 10, retryDelay: 500 });
  });
  const port = () => Number(new URL(neo4j.uri).port);

  test.each(['file:///etc/passwd', 'file:///rows.csv', 'file:/etc/hostname'])('does not read files: LOAD CSV FROM %s', async (url) => {
    writeFileSync(join(dataFolder, 'neo4j/import/rows.csv'), 'a,b\n1,2\n');
    await expect(db.run(plain(`LOAD CSV FROM '${url}' AS row RETURN row`))).rejects.toThrow(
      /configuration property .*allow_csv_import_from_file_urls.* is false/,
    );
  });

  test.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0'])(
    'does not contact other servers: LOAD CSV FROM http://%s',
    async (host) => {
      const url = `http://${host}:${(web.address() as { port: number }).port}/rows.csv`;
      await expect(db.run(plain(`LOAD CSV FROM '${url}' AS row RETURN row`))).rejects.toThrow(
        /access to .* is blocked via the configuration property internal\.dbms\.cypher_ip_blocklist/,
      );
      expect(asked).toBe(0);
    },
  );

  test.each([
    ['dbms.security.allow_csv_import_from_file_urls', 'false'],
    ['server.directories.import', 'import'],
    ['internal.dbms.cypher_ip_blocklist', '0.0.0.0/0,::/0'],
    ['server.http.enabled', 'false'],
    ['dbms.usage_report.enabled', 'false'],
    ['db.tx_log.preallocate', 'false'],
    ['db.transaction.timeout', '10m'],
    ['dbms.security.auth_enabled', 'true'],
  ])('has the setting %s = %s', async (name, value) => {
    const text = readFileSync(join(dataFolder, 'neo4j/conf/neo4j.conf'), 'utf8');
    expect(text).toContain(`\n${name}=${value}\n`);
    const [row] = await db.run({ cypher: 'SHOW SETTINGS $name YIELD value', params: { name } });
    // SHOW SETTINGS does not list internal settings.
    if (!name.startsWith('internal.')) expect(String(row?.['value'])).toContain(value);
  });

  test('listens on one port, on this machine only, and listensOn finds that port for its process only', () => {
    expect(listeningSockets(neo4j.pid)).toEqual([`loopback:${port()}`]);
    expect(listensOn(neo4j.pid, port())).toBe(true);
    expect(listensOn(process.pid, port())).toBe(false);
  });

  test('sends drivers that ask for a route to the same port', async () => {
    const routed = await connect({ ...neo4j, uri: neo4j.uri.replace('bolt:', 'neo4j:') });
    expect(await routed.run(plain('RETURN 1 AS one'))).toEqual([{ one: 1 }]);
    await routed.close();
  });

  test('has a password of 24 bytes that is in no command line, and in a file of its own', () => {
    expect(Buffer.from(neo4j.password, 'base64url')).toHaveLength(24);
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      expect(commandLineOf(pid)).not.toContain(neo4j.password);
    }
    expect(readFileSync(join(dataFolder, 'neo4j-password'), 'utf8').trim()).toBe(neo4j.password);
    expect(modeOf('neo4j-password')).toBe('600');
    for (const name of ['neo4j', 'neo4j/conf', 'neo4j/logs']) expect(modeOf(name)).toBe('700');
    expect(readdirSync(join(dataFolder, 'neo4j')).filter((name) => name.endsWith('.args'))).toEqual([]);
  });

  test('accepts no other password, and no login without one', async () => {
    await expect(connect({ ...neo4j, password: 'neo4j' })).rejects.toThrow('the database refused the user or the password');
    await expect(connect({ ...neo4j, user: '', password: '' })).rejects.toThrow('the database');
  });

  test('cannot be started twice on one data folder', async () => {
    await expect(start()).rejects.toThrow(Busy);
  });

  test('keeps an empty store small', async () => {
    expect(sizeOf(join(dataFolder, 'neo4j'))).toBeLessThan(40 * 2 ** 20);
  });

  const modeOf = (name: string) => (statSync(join(dataFolder, name)).mode & 0o777).toString(8);
});

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Where a process listens, such as `loopback:7687` or `everywhere:7474`. */
function listeningSockets(pid: number): string[] {
  const own = new Set(readdirSync(`/proc/${pid}/fd`).map((name) => linkOf(`/proc/${pid}/fd/${name}`)));
  const rows = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1));
  const columns = rows.map((row) => row.trim().split(/\s+/)).filter((row) => row[3] === '0A' && own.has(`socket:[${row[9]}]`));
  return columns.map(([, local = '']) => {
    const [address = '', hex = ''] = local.split(':');
    const loopback = address.endsWith('0100007F') || address === '00000000000000000000000001000000';
    return `${loopback ? 'loopback' : 'everywhere'}:${Number.parseInt(hex, 16)}`;
  });
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
