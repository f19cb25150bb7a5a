/** Fetches Neo4j's jars with Maven, once, and accepts them only if every checksum equals the one in jars.json. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseUnavailable } from '../../errors';
import { moveDurably, syncTree } from './durable';
import checksums from './jars.json';
import { NEO4J_VERSION } from './neo4j-version';

/** SHA-256 by file name. */
export const JARS: Readonly<Record<string, string>> = checksums;

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
/** The server's own dependencies come first: if two versions conflict, the version that the server is built with is used. */
const DEPENDENCIES = [
  ['org.neo4j.app', 'neo4j-server'],
  ['org.neo4j', 'neo4j'],
];

/** Called after each jar with the number of jars present. */
export type FetchProgress = (jars: number, of: number) => void;

/**
 * Makes sure that the folder holds all jars and no other file, byte for byte. The remains of an interrupted fetch are fetched again.
 * @throws DatabaseUnavailable if Maven is missing or fails, or if a jar is not the expected one.
 */
export async function fetchJars(folder: string, onProgress: FetchProgress = () => {}): Promise<void> {
  if (existsSync(folder)) return refuseChanged(folder);
  onProgress(0, total());
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(join(unfinished, 'pom.xml'), pom());
  await copyByMaven(unfinished, onProgress);
  await refuseOthers(join(unfinished, 'jars'));
  syncTree(join(unfinished, 'jars'));
  moveDurably(join(unfinished, 'jars'), folder);
  rmSync(unfinished, { recursive: true, force: true });
}

function pom(): string {
  const dependency = ([group, artifact]: readonly string[]) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`;
  return (
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>' +
    `<groupId>entente</groupId><artifactId>neo4j-jars</artifactId><version>${NEO4J_VERSION}</version>` +
    `<dependencies>${DEPENDENCIES.map(dependency).join('')}</dependencies></project>\n`
  );
}

async function copyByMaven(folder: string, onProgress: FetchProgress): Promise<void> {
  const maven = spawn('mvn', ['-B', '-f', join(folder, 'pom.xml'), COPY, `-DoutputDirectory=${join(folder, 'jars')}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.env,
  });
  const problems: string[] = [];
  let fetched = 0;
  let copied = 0;
  createInterface({ input: maven.stdout }).on('line', (line) => {
    if (/^\[INFO\] Downloaded from .*\.jar/.test(line)) fetched += 1;
    if (/^\[INFO\] Copying /.test(line)) copied += 1;
    if (line.startsWith('[ERROR]')) problems.push(line.slice(8));
    onProgress(Math.max(Math.min(fetched, total() - 1), copied), total());
  });
  const [code] = await once(maven, 'close').catch((error: Error) => {
    throw withoutMaven(error);
  });
  if (code !== 0) throw failed(problems);
}

const total = () => Object.keys(JARS).length;

function withoutMaven(cause: Error): DatabaseUnavailable {
  return new DatabaseUnavailable(
    'Maven: there is no "mvn" on the PATH. It fetches Neo4j once, at the first start. Install it (Debian, Ubuntu: apt install maven; ' +
      'macOS: brew install maven; or maven.apache.org), then start again; or set NEO4J_URI to use a Neo4j that runs elsewhere.',
    { cause },
  );
}

function failed(problems: readonly string[]): DatabaseUnavailable {
  const first = problems.find((line) => line.trim() !== '') ?? 'it gave no reason';
  return new DatabaseUnavailable(
    `Maven: Neo4j ${NEO4J_VERSION} could not be fetched: ${first.replace(/ -> \[Help \d+\].*/, '')} ` +
      'What was fetched is kept; see that this machine reaches Maven Central (or name a mirror in ~/.m2/settings.xml), then start again.',
  );
}

async function refuseOthers(folder: string): Promise<void> {
  const [wrong] = await wrongJars(folder);
  if (!wrong) return;
  const { name, found } = wrong;
  throw new DatabaseUnavailable(
    `Maven: ${name} is not the jar that this version of Entente was tested with (${found}, expected SHA-256 ${JARS[name]}). Nothing of it was run. ` +
      'Delete its folder in ~/.m2/repository and start again; if it is the same then, do not trust the server it came from.',
  );
}

/** For a folder that was complete before. */
async function refuseChanged(folder: string): Promise<void> {
  const advice = 'Nothing of it was run. Delete that folder; the next start downloads it again.';
  const [other] = readdirSync(folder).filter((name) => /\.jar$/i.test(name) && JARS[name] === undefined);
  if (other !== undefined) {
    throw new DatabaseUnavailable(`Neo4j: "${other}" in "${folder}" is not a part of Neo4j ${NEO4J_VERSION}. ${advice}`);
  }
  const [wrong] = await wrongJars(folder);
  if (!wrong) return;
  const { name, found } = wrong;
  if (found === NO_FILE) throw new DatabaseUnavailable(`Neo4j: ${name} is missing in "${folder}". ${advice}`);
  throw new DatabaseUnavailable(
    `Neo4j: ${name} in "${folder}" was changed or cut off since it was fetched (${found}, expected SHA-256 ${JARS[name]}). ${advice}`,
  );
}

const NO_FILE = 'no file';
const MAX_PARALLEL = 8;

/**
 * The jars with unexpected content, in the order of their names. Reads the files as streams, so that a server that restarts its database
 * can answer requests in the meantime.
 */
async function wrongJars(folder: string): Promise<{ name: string; found: string }[]> {
  const names = Object.keys(JARS);
  const found = new Map<string, string>();
  const waiting = names.values();
  const work = async () => {
    for (const name of waiting) found.set(name, await hashFile(join(folder, name)));
  };
  await Promise.all(Array.from({ length: MAX_PARALLEL }, work));
  return names.flatMap((name) => (found.get(name) === `SHA-256 ${JARS[name]}` ? [] : [{ name, found: found.get(name) as string }]));
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(file, { highWaterMark: 2 ** 20 })) hash.update(part as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NO_FILE;
    throw error;
  }
  return `SHA-256 ${hash.digest('hex')}`;
}
