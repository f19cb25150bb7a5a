/** `entente export --verify` on zips and folders: intact ones pass, and every change is detected. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { Database } from '../../../src/database/database';
import { recordAllCases } from '../../exporters/support/world-in-database';
import { connectPreparedDatabase, useTestDatabaseInCommands } from '../../support/test-database';
import { entente } from '../running';

type Files = readonly (readonly [name: string, bytes: Buffer])[];

describe('entente export --verify', () => {
  let db: Database;
  let folder: string;
  let restore: () => void;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await recordAllCases(db);
    restore = useTestDatabaseInCommands();
    folder = mkdtempSync(join(tmpdir(), 'entente-test-verify-'));
    await entente('export', 'csv', '--out', at('csv.zip'));
    await entente('export', 'json', '--out', at('json.zip'));
    await entente('export', 'csv', '--out', at('csv'));
  });
  afterAll(async () => {
    restore();
    rmSync(folder, { recursive: true });
    await db.close();
  });
  const at = (name: string) => join(folder, name);
  const verified = (name: string) => entente('export', '--verify', at(name));

  test.each(['csv.zip', 'json.zip', 'csv', 'csv/manifest.json'])('accepts %s', async (name) => {
    const { code, stdout, stderr } = await verified(name);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('as the manifest says') });
    const files = JSON.parse(stdout) as { manifest: string; disk: string; again: string }[];
    expect(files.length).toBe(name.startsWith('csv') ? 8 : 1);
    for (const { manifest, disk, again } of files) expect([disk, again]).toEqual([manifest, manifest]);
  });

  test.each<[string, (files: Files) => Files, string]>([
    [
      'one sign of a file',
      changed('ties.csv', (text) => text.replace('MEMBER_OF', 'MEMBER_ON')),
      'ties.csv is not the file that was written.',
    ],
    ['a file too few', (files) => files.filter(([name]) => name !== 'spells.csv'), 'spells.csv is not there.'],
    ['a file too many', (files) => [...files, ['notes.txt', Buffer.from('x')]], 'notes.txt is not in the manifest.'],
    [
      'a digest of the manifest',
      changed('manifest.json', (text) => text.replace(/"sha256": "[0-9a-f]/, (start) => `${start.slice(0, -1)}x`)),
      'is not the file that was written.',
    ],
    [
      'the question in the manifest',
      changed('manifest.json', (text) => text.replace('"arguments": {', '"arguments": {"tie-types": "MEMBER_OF",')),
      'ties.csv: the database gives a different answer today.',
    ],
  ])('detects %s', async (_, change, message) => {
    writeFileSync(at('changed.zip'), await zipOf(change(await filesIn(at('csv.zip')))));
    const { code, stderr } = await verified('changed.zip');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(message) });
  });

  test('detects one changed byte of the compressed data', async () => {
    const bytes = readFileSync(at('json.zip'));
    bytes[200]! ^= 0x10;
    writeFileSync(at('bent.zip'), bytes);
    const { code, stdout, stderr } = await verified('bent.zip');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('export.json is not the file that was written.') });
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ name: 'export.json', disk: expect.not.stringMatching(/^$/) })]);
  });

  test.each<[string, () => Promise<Buffer>, string]>([
    ['a zip that was cut', async () => readFileSync(at('csv.zip')).subarray(0, 3000), 'is not a complete zip'],
    ['what is not a zip', async () => Buffer.from('key,name\n'), 'is not a complete zip'],
    ['a zip in which a file stands twice', async () => zipOf(twice(await filesIn(at('csv.zip')))), '"ties.csv" is in it twice'],
    ['a zip without manifest', () => zipOf([['ties.csv', Buffer.from('key')]]), 'there is no manifest.json in'],
    ['a manifest of something else', () => zipOf([['manifest.json', Buffer.from('{"files":[]}')]]), 'is not a manifest of an export'],
  ])('refuses %s', async (_, bytes, message) => {
    writeFileSync(at('refused.zip'), await bytes());
    const { code, stdout, stderr } = await verified('refused.zip');
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});

function changed(name: string, change: (text: string) => string): (files: Files) => Files {
  return (files) => files.map(([file, bytes]) => [file, file === name ? Buffer.from(change(bytes.toString())) : bytes]);
}

function twice(files: Files): Files {
  return [...files, ['ties.csv', Buffer.from('key\n')]];
}

async function filesIn(path: string): Promise<Files> {
  const zip = await openPromise(path, { autoClose: false });
  const files: [string, Buffer][] = [];
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    files.push([entry.fileName, Buffer.concat(parts)]);
  }
  zip.close();
  return files;
}

async function zipOf(files: Files): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
