/** Jars that changed after they were fetched are reported before any of their code runs. The jars are those of the test database. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchJars, JARS } from '../../../src/database/launcher/fetch-jars';
import { TEST_JARS } from '../../support/start-database';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-launcher-'));
  mkdirSync(jars());
  for (const name of Object.keys(JARS)) symlinkSync(join(TEST_JARS, name), join(jars(), name));
});
afterEach(() => rmSync(folder, { recursive: true }));

const jars = () => join(folder, 'jars');

describe('fetchJars', () => {
  test.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, 1000)],
    ['changed by one bit', (whole: Buffer) => Buffer.from(whole.map((byte, at) => (at === 99 ? byte ^ 1 : byte)))],
  ])('names a jar that was %s after it was fetched', async (_, change) => {
    const file = join(jars(), 'annotations-5.26.30.jar');
    const whole = readFileSync(file);
    rmSync(file);
    writeFileSync(file, change(whole));
    await expect(fetchJars(jars())).rejects.toThrow(
      /^Neo4j: annotations-5\.26\.30\.jar in ".*" was changed or cut off since it was fetched \(SHA-256 .*\)\. Nothing of it was run\. Delete that folder;/,
    );
  });

  test('accepts a complete folder, and names a jar in it that is not a part of Neo4j', async () => {
    await fetchJars(jars());
    writeFileSync(join(jars(), 'another.jar'), '');
    await expect(fetchJars(jars())).rejects.toThrow(/^Neo4j: "another\.jar" in ".*" is not a part of Neo4j 5\.26\.30\. Nothing/);
  });
});
