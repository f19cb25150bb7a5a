/** A jar from Maven Central that readers need, kept in the local repository of Maven. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The path of the jar, which is fetched if it is missing. Example: ('org.jgrapht', 'jgrapht-io', '1.5.3'). */
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
