/** Each command is killed at each of its steps, and at moments that a seed chooses. KILLS (of each command) and SEED set other values. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { reportProgress } from '../support/report-progress';
import { type CommandEnd, InterruptedCommands, readSteps } from './interrupted-commands';
import { randomFrom } from './random-from';

const KILLS = Number(process.env['KILLS'] ?? 100);
const SEED = Number(process.env['SEED'] ?? 1);
const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const;

describe(`commands interrupted ${KILLS} times each (seed ${SEED})`, () => {
  let scene: InterruptedCommands;
  beforeAll(async () => {
    scene = await InterruptedCommands.create();
  }, 20 * 60_000);
  afterAll(() => scene.remove());
  const file = () => join(scene.folder, 'another.dump');
  /** The commands, whether each begins with data, and what may exist afterwards in addition to what existed before. */
  const commands = [
    { name: 'restore', argv: () => ['database', 'restore', scene.dump, '--yes'], empty: false, may: 'OTHER' },
    { name: 'backup', argv: () => ['database', 'backup', file()], empty: false, may: 'SAME' },
    { name: 'reset', argv: () => ['database', 'reset', '--yes'], empty: false, may: 'NONE' },
    { name: 'build', argv: () => ['database', 'build', '--no-seed', 'test/checks/world'], empty: true, may: 'OTHER' },
  ] as const;

  /** The data are now the old ones, or exactly the new ones; the next command said which. */
  async function expectOldOrNew(old: string | null, may: string, end: CommandEnd): Promise<'old' | 'new'> {
    const digest = scene.digest('built/neo4j/data');
    const status = await scene.status();
    const now = scene.digest();
    expect(scene.leftovers()).toEqual([]);
    if (now === old) {
      expect(status).not.toContain('It is finished');
      if (may === 'SAME' && existsSync(file())) await scene.runOrFail('database', 'restore', file(), '--yes');
      return 'old';
    }
    expect({ may, end, there: now !== null }).toEqual({ may: may === 'NONE' ? 'NONE' : 'OTHER', end, there: may !== 'NONE' });
    if (digest !== null) expect(now).toBe(digest);
    // Its bytes do not show it, but its recordings do.
    else if (now !== null) expect(JSON.parse((await scene.runOrFail('recordings')).replace(/^step .*\n/gm, ''))).toHaveLength(1);
    return 'new';
  }

  test.each(commands)(
    '$name leaves the old data or the new',
    async ({ name, argv, empty, may }) => {
      const random = randomFrom(SEED);
      const counts = { old: 0, new: 0 };
      const prepare = () => {
        rmSync(file(), { force: true });
        scene.reset(empty);
        return scene.digest();
      };
      prepare();
      const began = performance.now();
      const steps = readSteps((await scene.run({ argv: argv() })).output);
      const duration = performance.now() - began;
      const interrupt = async (title: string, at: number | undefined, signal: NodeJS.Signals, afterMs?: number) => {
        const old = prepare();
        const end = await scene.run({ argv: argv(), ...(at !== undefined && { at }), signal }, afterMs);
        counts[await expectOldOrNew(old, may, end)] += 1;
        reportProgress(`interrupted ${name}: ${title}, ${signal}: ${JSON.stringify(counts)}, 0 lost`);
      };
      for (const [at, step] of steps.entries()) await interrupt(`step "${step}"`, at, 'SIGKILL');
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const signal = SIGNALS[Math.floor(random() * SIGNALS.length)] as NodeJS.Signals;
        await interrupt(`random moment ${kill} of ${KILLS}`, undefined, signal, random() * duration);
      }
    },
    12 * 60 * 60_000,
  );
});
