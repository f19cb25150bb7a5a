/**
 * restore, backup and reset receive a signal: the data are the old or the new ones, and the next command says which.
 * The long form is interrupted-commands.slow.test.ts.
 */
import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { restoreDamaged } from './damaged-backups';
import { InterruptedCommands, readSteps } from './interrupted-commands';
import { randomFrom } from './random-from';

describe('an interrupted command on the data folder', () => {
  let scene: InterruptedCommands;
  let old: string | null;
  beforeAll(async () => {
    scene = await InterruptedCommands.create();
    old = scene.digest();
  }, 900_000);
  afterAll(() => scene.remove());
  const restore = (dump = scene.dump) => ['database', 'restore', dump, '--yes'];

  test('a restore that receives SIGINT or SIGTERM undoes its changes and says so', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const { code, output: said } = await scene.run({ argv: restore(), at: 'run database load', signal });
      expect(said).toContain('Interrupted: nothing was restored. The data folder holds what it held before.');
      expect({ code, digest: scene.digest(), left: scene.leftovers() }).toEqual({ code: 1, digest: old, left: [] });
    }
  });

  test('a restore killed before its data are complete leaves the old data, and its Java process ends', async () => {
    await scene.run({ argv: restore(), at: 'run dbms set-initial-password' });
    expect(scene.leftovers()).toContain('building');
    expect(await scene.status()).toContain(
      '"entente database restore" was interrupted before its data were whole. It is undone: the data folder holds the old data.',
    );
    expect({ digest: scene.digest(), left: scene.leftovers() }).toEqual({ digest: old, left: [] });
  });

  test('a backup killed while it is checked leaves no file, neither under its name nor next to it', async () => {
    const file = join(scene.folder, 'second.dump');
    await scene.run({ argv: ['database', 'backup', file], at: 'run database load' });
    expect(await scene.status()).toContain(`the data folder holds the old data. There is no "${file}".`);
    expect({ there: existsSync(file), digest: scene.digest(), left: scene.leftovers() }).toEqual({ there: false, digest: old, left: [] });
  });

  test('a damaged backup changes nothing (F13; the long form is damaged-backup.slow.test.ts)', async () => {
    const random = randomFrom(20);
    const { size } = statSync(scene.dump);
    for (const bit of [3, null]) expect(await restoreDamaged(scene, { at: Math.floor(random() * size), bit })).toBe('refused');
  });

  test('a restore killed at any of its last steps, when its data are complete, is finished, and the data can be used', async () => {
    const { output: said } = await scene.run({ argv: restore(), at: 'move data to data.before' });
    const digest = scene.digest('built/neo4j/data');
    expect(digest).not.toBeNull();
    expect(scene.digest()).toBe(old);
    const killed = join(scene.folder, 'killed');
    cpSync(scene.data, killed, { recursive: true, verbatimSymlinks: true });
    const status = ['database', 'status'];
    const steps = readSteps((await scene.run({ argv: status })).output);
    expect({ before: readSteps(said).length > 3, steps }).toMatchObject({
      before: true,
      steps: expect.arrayContaining(['move data to data']),
    });
    for (const at of steps.keys()) {
      rmSync(scene.data, { recursive: true });
      cpSync(killed, scene.data, { recursive: true, verbatimSymlinks: true });
      await scene.run({ argv: status, at });
      expect(await scene.status()).toContain('It is finished: the data folder holds the new data.');
      expect({ at, digest: scene.digest(), left: scene.leftovers() }).toEqual({ at, digest, left: [] });
    }
    expect(JSON.parse((await scene.run({ argv: ['recordings'] })).output.replace(/^step .*\n/gm, ''))).toHaveLength(1);
  }, 900_000);

  test('a reset killed after it moved the data aside is finished', async () => {
    await scene.run({ argv: ['database', 'reset', '--yes'], at: 'remove neo4j-password' });
    expect(await scene.status()).toContain('It is finished: the data are removed.');
    expect({ digest: scene.digest(), left: scene.leftovers() }).toEqual({ digest: null, left: [] });
  });
});
