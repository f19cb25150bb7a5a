/** F1: kills the database 200 times during imports, at moments that a seed chooses. DATABASE_KILLS and SEED set other values. */
import { reportProgress } from '../support/report-progress';
import { killedDatabase } from './kill-databases';
import { killScene } from './kill-scene';
import { randomFrom } from './random-from';

const KILLS = Number(process.env['DATABASE_KILLS'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 1);
const MAX_KILLS_PER_IMPORT = 6;
const CHECK_EVERY = 25;

test(
  `a database killed ${KILLS} times (seed ${SEED}) always ends in the same state as one that is not killed`,
  async () => {
    const random = randomFrom(SEED);
    const scene = await killScene(300, 15);
    const database = await killedDatabase(scene);
    const { quiet } = database;
    /** In the order of their rows, so that each can happen. */
    const draw = () =>
      Array.from({ length: 1 + Math.floor(random() * MAX_KILLS_PER_IMPORT) }, () => ({
        moment: scene.drawMoment(random),
        importerToo: random() < 0.3,
      })).sort((a, b) => a.moment.rows - b.moment.rows);
    let done = 0;
    let checked = 0;
    try {
      for (let imports = 1; done < KILLS; imports += 1) {
        const { kills, report, state, seen, before, after } = await database.importThrough(draw());
        for (const digest of seen) expect({ imports, whole: [before, after].includes(digest) }).toEqual({ imports, whole: true });
        expect({ imports, state }).toEqual({ imports, state: quiet.state });
        if (report.seq !== null) expect({ imports, report }).toEqual({ imports, report: quiet.report });
        done += kills;
        if (done - checked >= CHECK_EVERY || done >= KILLS) {
          await database.checkStore();
          checked = done;
        }
        reportProgress(
          `killed database: ${done} of ${KILLS} kills in ${imports} imports, all as undisturbed; store checked after ${checked}`,
        );
      }
    } finally {
      await database.close();
      scene.remove();
    }
  },
  6 * 60 * 60_000,
);
