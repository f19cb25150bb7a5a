/** A jar from Maven Central, as readers need it; Maven keeps it where it keeps all. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Its path, fetched where it is not there yet. Such as ('org.jgrapht', 'jgrapht-io', '1.5.3'). */
export function mavenJar(group: string, artifact: string, version: string, classifier = ''): string {
  const coordinates = [group, artifact, version, ...(classifier ? ['jar', classifier] : [])].join(':');
  const name = [artifact, version, ...(classifier ? [classifier] : [])].join('-');
  const jar = join(homedir(), '.m2/repository', ...group.split('.'), artifact, version, `${name}.jar`);
  if (!existsSync(jar)) {
    const words = ['-q', '-B', 'dependency:get', `-Dartifact=${coordinates}`, '-Dtransitive=false'];
    execFileSync('mvn', words, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return jar;
}
