/** Checks the Dockerfile as a linter does, without a container engine. */
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { copiedBy, named, ROOT, readStages } from './dockerfile';

const stages = readStages();
const last = stages.at(-1)!;
const names = stages.flatMap(({ name }) => name ?? []);
const copies = stages.flatMap((stage) => named(stage, 'COPY').map(copiedBy));

describe('the Dockerfile', () => {
  test('builds in stages, each from an exact version of Node 20 or from an earlier stage', () => {
    expect(stages.length).toBeGreaterThan(1);
    for (const { image } of stages.filter(({ image }) => !names.includes(image))) expect(image).toMatch(/^node:20\.\d+\.\d+-[a-z-]+$/);
  });

  test('runs as a user without root rights, with Java, and has a health check for readiness', () => {
    expect(named(last, 'USER').map((user) => user.getArgumentsContent())).toEqual(['node']);
    expect(named(last, 'RUN')[0]!.getArgumentsContent()).toContain('openjdk-17-jre-headless');
    expect(named(last, 'HEALTHCHECK').map((check) => check.getArgumentsContent())).toEqual([expect.stringContaining('/readyz')]);
    const keywords = last.instructions.map((one) => one.getKeyword());
    // Installing packages needs root; the program does not.
    expect(keywords.lastIndexOf('RUN')).toBeLessThan(keywords.indexOf('USER'));
  });

  test('uses COPY, and never ADD', () => {
    expect(stages.flatMap((stage) => named(stage, 'ADD'))).toEqual([]);
  });

  test('copies only existing files that .dockerignore includes', () => {
    const sources = new Set(copies.filter(({ from }) => from === null).flatMap((copy) => copy.sources));
    expect([...sources].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const letIn = readFileSync(join(ROOT, '.dockerignore'), 'utf8').match(/(?<=^!).+$/gm) ?? [];
    expect([...sources].sort()).toEqual(letIn.sort());
    for (const { from } of copies) if (from !== null) expect(names).toContain(from);
  });

  test('deletes package lists, and installs only the named packages', () => {
    const runs = stages.flatMap((stage) => named(stage, 'RUN').map((run) => run.getArgumentsContent() ?? ''));
    const installs = runs.filter((run) => run.includes('apt-get'));
    expect(installs).toHaveLength(2);
    for (const run of installs) expect(run).toMatch(/apt-get update[\s\S]*--no-install-recommends[\s\S]*rm -rf \/var\/lib\/apt\/lists/);
  });

  test('links the jars of its version into the data folder before it starts the server, and keeps existing files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-dockerfile-'));
    const [jars, data] = [join(folder, 'jars'), join(folder, 'data')];
    for (const path of [join(jars, 'neo4j-1'), join(jars, 'neo4j-2'), join(data, 'neo4j-2')]) mkdirSync(path, { recursive: true });
    const [shell, option, command] = JSON.parse(named(last, 'CMD')[0]!.getArgumentsContent()!) as [string, string, string];
    expect(command).toMatch(/; exec node bin\/entente serve$/);
    const linking = command.replace('exec node bin/entente serve', 'true').replace('/opt/neo4j', jars);
    for (const _ of ['first start', 'second start'])
      execFileSync(shell, [option, linking], { env: { ...process.env, ENTENTE_DATA: data } });
    expect(['neo4j-1', 'neo4j-2'].map((name) => lstatSync(join(data, name)).isSymbolicLink())).toEqual([true, false]);
    rmSync(folder, { recursive: true });
  });

  test('is what compose.yaml builds, with the same port and data folder', () => {
    const { entente } = (parse(readFileSync(join(ROOT, 'compose.yaml'), 'utf8')) as { services: Record<string, Record<string, unknown>> })
      .services;
    expect(entente).toMatchObject({ build: '.', ports: ['127.0.0.1:4000:4000'], volumes: ['data:/data'] });
    expect(named(last, 'EXPOSE').map((one) => one.getArgumentsContent())).toEqual(['4000']);
    expect(named(last, 'VOLUME').map((one) => one.getArgumentsContent())).toEqual(['/data']);
  });
});
