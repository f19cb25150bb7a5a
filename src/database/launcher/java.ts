/** Finds a Java that can run Neo4j. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseUnavailable } from '../../errors';

const MIN_VERSION = 17;
const HOW = 'Install one (Debian, Ubuntu: apt install openjdk-17-jre-headless; macOS: brew install openjdk@17; or adoptium.net)';

/**
 * The java command: that of JAVA_HOME, else the one on the PATH.
 * @throws DatabaseUnavailable if there is none, or if it is too old.
 */
export function findJava(env: NodeJS.ProcessEnv = process.env): string {
  const home = env['JAVA_HOME'];
  const java = home ? join(home, 'bin', 'java') : 'java';
  const result = spawnSync(java, ['-version'], { encoding: 'utf8', env });
  const place = home ? `JAVA_HOME: ${java}` : 'Java';
  if (result.error || result.status !== 0) {
    throw new DatabaseUnavailable(
      `${place}: no Java can be run${home ? ' there' : ' (there is no "java" on the PATH)'}. Neo4j needs Java ${MIN_VERSION} or newer. ` +
        `${HOW}, then start again; or set NEO4J_URI to use a Neo4j that runs elsewhere.`,
      { cause: result.error },
    );
  }
  const version = /version "([^"]+)"/.exec(result.stderr)?.[1] ?? result.stderr.trim();
  if (parseMajor(version) >= MIN_VERSION) return java;
  throw new DatabaseUnavailable(
    `${place}: is version "${version}". Neo4j needs Java ${MIN_VERSION} or newer. ${HOW}, and let JAVA_HOME name its folder where several are installed.`,
  );
}

/** `1.8.0_402` is 8, `17.0.15` is 17. */
function parseMajor(version: string): number {
  const [first, second] = version.split(/[.\-+]/).map(Number);
  return (first === 1 ? second : first) ?? 0;
}
