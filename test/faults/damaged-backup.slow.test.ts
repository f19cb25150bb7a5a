/** F13: restores a hundred copies of a backup, each damaged at a place that a seed chooses. ROUNDS and SEED set other values. */
import { statSync } from 'node:fs';
import { reportProgress } from '../support/report-progress';
import { drawDamage, readKnown, restoreDamaged } from './damaged-backups';
import { InterruptedCommands } from './interrupted-commands';
import { randomFrom } from './random-from';

const ROUNDS = Number(process.env['ROUNDS'] ?? 100);
const SEED = Number(process.env['SEED'] ?? 1);

test(
  `${ROUNDS} damaged backups (seed ${SEED}) change nothing, or are restored without a difference`,
  async () => {
    const random = randomFrom(SEED);
    const scene = await InterruptedCommands.create('test/faults/recorded-later');
    try {
      const before = await readKnown(scene);
      await scene.runOrFail('database', 'restore', scene.dump, '--yes');
      const intact = await readKnown(scene);
      expect(intact).not.toBe(before);
      scene.reset();
      const counts = { refused: 0, restored: 0 };
      for (let round = 1; round <= ROUNDS; round += 1) {
        const damage = drawDamage(statSync(scene.dump).size, random);
        const end = await restoreDamaged(scene, damage, intact);
        counts[end] += 1;
        if (end === 'restored') scene.reset();
        reportProgress(`damaged backup: ${round} of ${ROUNDS}: ${JSON.stringify(damage)} ${end}; ${JSON.stringify(counts)}, 0 silent`);
      }
    } finally {
      scene.remove();
    }
  },
  6 * 60 * 60_000,
);
