/** `entente export` on a real database: files are complete or absent, and match their manifest. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileTarget } from '../../../src/cli/exports/file-target';
import type { Database } from '../../../src/database/database';
import { readExportRequest } from '../../../src/export/export-request';
import { runExport } from '../../../src/export/run-export';
import type { Manifest } from '../../../src/exporters/manifest';
import { recordAllCases } from '../../exporters/support/world-in-database';
import { connectPreparedDatabase, useTestDatabaseInCommands } from '../../support/test-database';
import { entente } from '../running';

describe('entente export', () => {
  let db: Database;
  let folder: string;
  let restore: () => void;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await recordAllCases(db);
    restore = useTestDatabaseInCommands();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-test-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  afterAll(async () => {
    restore();
    await db.close();
  });
  const at = (name: string) => join(folder, name);

  test('writes a file and its manifest, and verifies them', async () => {
    const ran = await entente('export', 'json', '--out', at('graph.json'));
    expect(ran.stderr).toContain('ties');
    expect(ran.code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['graph.json', 'graph.json.manifest.json']);
    const manifest = JSON.parse(readFileSync(at('graph.json.manifest.json'), 'utf8')) as Manifest;
    expect(manifest.files[0]).toMatchObject({ name: 'graph.json', bytes: readFileSync(at('graph.json')).length });
    expect(manifest.sources.map(({ source, citation, licence }) => [source, citation, licence])).toEqual([
      ['source:gazette', 'The gazette', null],
      ['source:register', 'The registrar (2024). A register of ties.', 'CC-BY-4.0'],
    ]);
    const verified = await entente('export', '--verify', at('graph.json.manifest.json'));
    expect(verified.code).toBe(0);
    expect(verified.stderr).toContain('as the manifest says');
  });

  test('detects one changed byte', async () => {
    await entente('export', 'json', '--of', 'organisation:SCO', '--out', at('sco.json'));
    const bytes = readFileSync(at('sco.json'));
    bytes[bytes.length - 3]! ^= 1;
    writeFileSync(at('sco.json'), bytes);
    const { code, stderr, stdout } = await entente('export', '--verify', at('sco.json.manifest.json'));
    expect(code).toBe(1);
    expect(stderr).toContain('sco.json is not the file that was written.');
    expect(stderr).not.toContain('gives a different answer');
    const [file] = JSON.parse(stdout) as [{ manifest: string; disk: string; again: string }];
    expect(file.again).toBe(file.manifest);
    expect(file.disk).not.toBe(file.manifest);
  });

  test('writes the export, and nothing else, to standard output', async () => {
    const { stdout, code } = await entente('export', 'json', '--of', 'organisation:SCO', '--hops', '1');
    expect(code).toBe(0);
    const { nodes } = JSON.parse(stdout) as { nodes: { id: string }[] };
    // Pakistan asserts something about India's membership.
    expect(nodes.map(({ id }) => id)).toEqual(['organisation:SCO', 'state:IND', 'state:PAK']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves no partial file if the disk is full, and keeps the previous file', async () => {
    writeFileSync(at('graph.json'), 'what was there');
    const request = readExportRequest('json', {});
    const full = new FileTarget(at('graph.json'), async (path) => {
      writeFileSync(path, 'what fitted');
      return open('/dev/full', 'w');
    });
    await expect(runExport(db, request, full, { version: '0' })).rejects.toThrow('ENOSPC');
    expect(readdirSync(folder)).toEqual(['graph.json']);
    expect(readFileSync(at('graph.json'), 'utf8')).toBe('what was there');
  });

  test.each([
    [['export', 'gefx'], 2, 'format: "gefx" is not a format.'],
    [['export'], 2, 'format: none is named.'],
    [['export', 'json', '--of', 'state:XXX'], 1, 'of: "state:XXX" was not recorded'],
    [['export', 'json', '--hops', '3'], 2, 'hops: does not go with the whole graph. Accepted: with of.'],
    [['export', 'json', '--out', '/no/such/folder/x.json'], 2, '--out: there is no folder "/no/such/folder".'],
    [['export', '--verify', '/no/such/manifest'], 2, '--verify: there is no file'],
    [['export', 'json', '--colour', 'red'], 2, "unknown option '--colour'"],
  ])('refuses %p', async (argv, code, message) => {
    const ran = await entente(...argv);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toContain(message);
  });
});
