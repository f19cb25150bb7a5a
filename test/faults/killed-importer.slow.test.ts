/** F2: kills the importer 500 times at moments that a seed chooses. KILLS and SEED set other values. */
import type { Database } from '../../src/database/database';
import { reportProgress } from '../support/report-progress';
import { connectTestDatabase, testConnection } from '../support/test-database';
import { killScene } from './kill-scene';
import { importThroughKills } from './killed-imports';
import { randomFrom } from './random-from';

const KILLS = Number(process.env['KILLS'] ?? 500);
const SEED = Number(process.env['SEED'] ?? 1);
/** The share of imports that are not killed. */
const SPARED = 0.1;

describe(`an importer killed ${KILLS} times (seed ${SEED})`, () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectTestDatabase();
  });
  afterAll(() => db.close());

  test(
    'always reaches the same state as an importer that is not killed',
    async () => {
      const { uri, password } = testConnection();
      const random = randomFrom(SEED);
      const scene = await killScene(300, 15);
      const quiet = await scene.undisturbed(db);
      let done = 0;
      for (let imports = 0; done < KILLS; imports += 1) {
        await scene.begin(db);
        const nextMoment = () => (random() < SPARED ? null : scene.drawMoment(random));
        const { kills, report } = await importThroughKills(scene.request(uri, password), nextMoment);
        expect({ imports, state: await scene.readState(db) }).toEqual({ imports, state: quiet.state });
        // If the last kill came too late, nothing was new any more.
        if (report.seq !== null) expect(report).toEqual(quiet.report);
        done += kills;
        reportProgress(`killed importer: ${done} of ${KILLS} kills in ${imports + 1} imports, all as undisturbed`);
      }
      scene.remove();
    },
    6 * 60 * 60_000,
  );
});
