/**
 * Runs the steps of the Dockerfile that need no container: the first two stages in a folder, then the program with only the files of the
 * last stage.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { JARS } from '../../src/database/launcher/fetch-jars';
import { copiedBy, named, ROOT, readStages, type Stage } from './dockerfile';

const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'entente-image-'));
const [built, image, jars] = ['build', 'image', 'jars'].map((name) => join(folder, name)) as [string, string, string];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Copies as the COPY instructions of the stage do; `from` is null for the folder of the build. */
function copy(stage: Stage, into: string, from: string | null, root: string): void {
  const copies = named(stage, 'COPY').map(copiedBy);
  for (const { sources, target } of copies.filter((copied) => copied.from === from)) {
    for (const source of sources) {
      const place = target.endsWith('/') ? join(into, target, basename(source)) : join(into, target);
      // The image does not contain what this clone has built; see .dockerignore.
      const filter = (path: string) => from !== null || !path.endsWith('/generated');
      cpSync(join(root, source.replace(/^\/app\//, '')), place, { recursive: true, verbatimSymlinks: true, filter });
    }
  }
}

/** Runs the RUN instructions of the stage, except those that install system packages. */
function run(stage: Stage): void {
  const { NODE_ENV: _, ...env } = process.env;
  const commands = named(stage, 'RUN').map((one) => one.getArgumentsContent()!);
  for (const command of commands.filter((one) => !one.includes('apt-get'))) {
    execFileSync('sh', ['-c', command.replaceAll('/opt/neo4j', jars)], { cwd: built, env, stdio: 'pipe' });
  }
}

test(
  'the stages build and download, and the program needs only the files of the last stage',
  () => {
    const [build, neo4j, last] = readStages() as [Stage, Stage, Stage];
    for (const place of [built, image]) mkdirSync(place);
    copy(build, built, null, ROOT);
    run(build);
    run(neo4j);
    expect(readdirSync(jars, { recursive: true }).filter((name) => String(name).endsWith('.jar'))).toHaveLength(Object.keys(JARS).length);
    copy(last, image, null, ROOT);
    copy(last, image, 'build', built);
    const entente = (...words: string[]) => execFileSync('node', ['bin/entente', ...words], { cwd: image, encoding: 'utf8' });
    expect(entente('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(JSON.parse(entente('check'))).toMatchObject({ problems: [] });
    // Loads the server with all its modules.
    execFileSync('node', ['-e', "require('./dist/cli/run-server')"], { cwd: image });
    expect(readdirSync(join(image, 'dist/dashboard'))).toContain('index.html');
  },
  15 * MINUTES,
);
