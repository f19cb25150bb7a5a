/**
 * Messages if Java, Maven, a jar or write permission is missing. Java and Maven are small scripts here: the tests check how Entente reads
 * their output.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchJars, JARS } from '../../../src/database/launcher/fetch-jars';
import { foldersIn, makeFolders } from '../../../src/database/launcher/folders';
import { findJava } from '../../../src/database/launcher/java';
import { DatabaseUnavailable } from '../../../src/errors';

let folder: string;
const path = process.env['PATH'];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-launcher-'));
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

/** Puts a command with this name first on the PATH. */
function script(name: string, text: string): void {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(bin, name), 0o755);
  process.env['PATH'] = `${bin}:${path}`;
}

const javaOfVersion = (version: string) => script('java', `echo 'openjdk version "${version}" 2025-04-15' >&2`);
const env = () => ({ PATH: process.env['PATH'] });

describe('findJava', () => {
  test.each(['17.0.15', '21', '25.0.1', '17-ea'])('accepts version %s', (version) => {
    javaOfVersion(version);
    expect(findJava(env())).toBe('java');
  });

  test.each(['1.8.0_402', '11.0.22', '16.0.2'])('refuses version %s, and says what to do', (version) => {
    javaOfVersion(version);
    expect(() => findJava(env())).toThrow(
      `Java: is version "${version}". Neo4j needs Java 17 or newer. Install one (Debian, Ubuntu: apt install openjdk-17-jre-headless; ` +
        'macOS: brew install openjdk@17; or adoptium.net), and let JAVA_HOME name its folder where several are installed.',
    );
  });

  test('says what to do if Java is missing', () => {
    expect(() => findJava({ PATH: folder })).toThrow(
      'Java: no Java can be run (there is no "java" on the PATH). Neo4j needs Java 17 or newer. Install one (Debian, Ubuntu: ' +
        'apt install openjdk-17-jre-headless; macOS: brew install openjdk@17; or adoptium.net), then start again; or set NEO4J_URI to use a Neo4j that runs elsewhere.',
    );
  });

  test('prefers JAVA_HOME to the PATH, even if JAVA_HOME is wrong', () => {
    javaOfVersion('21');
    expect(() => findJava({ ...env(), JAVA_HOME: join(folder, 'nowhere') })).toThrow(
      `JAVA_HOME: ${join(folder, 'nowhere/bin/java')}: no Java can be run there.`,
    );
  });
});

describe('fetchJars', () => {
  const jars = () => join(folder, 'jars');
  const fetched = () => fetchJars(jars()).catch((error: unknown) => error as Error);
  /** A Maven that writes a file with this content for each jar. */
  const mavenThatWrites = (content: string) =>
    script(
      'mvn',
      `for word; do case "$word" in -DoutputDirectory=*) out="\${word#*=}";; esac; done
mkdir -p "$out"
${Object.keys(JARS)
  .map((name) => `printf '${content}' > "$out/${name}"`)
  .join('\n')}`,
    );

  test('says what to do if Maven is missing', async () => {
    process.env['PATH'] = folder;
    expect((await fetched()) as Error).toEqual(
      new DatabaseUnavailable(
        'Maven: there is no "mvn" on the PATH. It fetches Neo4j once, at the first start. Install it (Debian, Ubuntu: apt install maven; ' +
          'macOS: brew install maven; or maven.apache.org), then start again; or set NEO4J_URI to use a Neo4j that runs elsewhere.',
      ),
    );
    expect(existsSync(jars())).toBe(false);
  });

  test('reports why Maven failed, and that fetched files are kept', async () => {
    script('mvn', "echo '[ERROR] Unknown host repo.maven.apache.org -> [Help 1]'; exit 1");
    expect(((await fetched()) as Error).message).toBe(
      'Maven: Neo4j 5.26.30 could not be fetched: Unknown host repo.maven.apache.org What was fetched is kept; ' +
        'see that this machine reaches Maven Central (or name a mirror in ~/.m2/settings.xml), then start again.',
    );
  });

  test('refuses a jar with another checksum, and runs none of its code', async () => {
    mavenThatWrites('something else');
    expect(((await fetched()) as Error).message).toMatch(
      /^Maven: FastInfoset-1\.2\.16\.jar is not the jar that this version of Entente was tested with \(SHA-256 [0-9a-f]{64}, expected SHA-256 [0-9a-f]{64}\)\. Nothing of it was run\./,
    );
    expect(existsSync(jars())).toBe(false);
  });

  test('starts again after an interrupted fetch', async () => {
    mkdirSync(`${jars()}.part`);
    writeFileSync(join(`${jars()}.part`, 'half.jar'), 'half');
    mavenThatWrites('something else');
    expect((await fetched()) as Error).toBeInstanceOf(DatabaseUnavailable);
    expect(readdirSync(`${jars()}.part`).sort()).toEqual(['jars', 'pom.xml']);
  });

  test('names a jar that is missing from the folder', async () => {
    mkdirSync(jars());
    expect(((await fetched()) as Error).message).toBe(
      `Neo4j: FastInfoset-1.2.16.jar is missing in "${jars()}". Nothing of it was run. Delete that folder; the next start downloads it again.`,
    );
  });

  test('has a checksum for every jar, and requests one version of Neo4j', async () => {
    script('mvn', 'exit 1');
    await fetched();
    expect(Object.values(JARS).every((checksum) => /^[0-9a-f]{64}$/.test(checksum))).toBe(true);
    expect(Object.keys(JARS).length).toBe(213);
    expect(readFileSync(join(`${jars()}.part`, 'pom.xml'), 'utf8')).toContain(
      '<artifactId>neo4j-server</artifactId><version>5.26.30</version>',
    );
  });
});

describe('makeFolders', () => {
  test('says what to do if the data folder is not writable', () => {
    writeFileSync(join(folder, 'file'), '');
    const data = join(folder, 'file', 'data');
    expect(() => makeFolders(foldersIn(data))).toThrow(
      `ENTENTE_DATA: nothing can be written in the data folder "${data}" (ENOTDIR). ` +
        'Make it writable for this user, or name another folder: ENTENTE_DATA=~/entente npm start.',
    );
  });
});
