/** The database killed forty times during imports, at moments that a seed chooses. DATABASE_KILLS and SEED choose otherwise. */
import { tell } from '../support/tell';
import { importWhileDatabasesDie } from './kill-databases';
import { killScene } from './kill-scene';
import { randomFrom } from './random-from';

const KILLS = Number(process.env['DATABASE_KILLS'] ?? 40);
const SEED = Number(process.env['SEED'] ?? 1);

test(
  `a database that is killed ${KILLS} times (seed ${SEED}) comes every time to what an undisturbed one comes to`,
  async () => {
    const random = randomFrom(SEED);
    const scene = await killScene(1_000, 50);
    const kills = Array.from({ length: KILLS }, () => ({ moment: scene.momentOf(random), importerToo: random() < 0.3 }));
    let survived = 0;
    await importWhileDatabasesDie(scene, kills, ({ report, state, seen, before, after }, quiet) => {
      const index = survived;
      if (seen !== null) expect({ index, whole: [before, after].includes(seen) }).toEqual({ index, whole: true });
      expect({ index, state }).toEqual({ index, state: quiet.state });
      if (report.seq !== null) expect({ index, report }).toEqual({ index, report: quiet.report });
      survived += 1;
      tell(`killed database: ${survived} of ${KILLS} kills, all as undisturbed`);
    });
    scene.remove();
    expect(survived).toBe(KILLS);
  },
  3 * 60 * 60_000,
);
