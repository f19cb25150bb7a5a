/**
 * kill -9 of the importer, and the same import again: the same knowledge as without the kill. The long form is
 * killed-importer.slow.test.ts.
 */
import type { Database } from '../../src/database/database';
import { connectTestDatabase, testConnection } from '../support/test-database';
import { type KillScene, killScene } from './kill-scene';
import { importThroughKills, type Moment } from './killed-imports';

const ROWS = 600;
/** During the first batches, in the middle, and when all rows are read and the last batches are being written. */
const MOMENTS: readonly Moment[] = [
  { rows: 100, afterMs: 0 },
  { rows: 300, afterMs: 15 },
  { rows: ROWS, afterMs: 0 },
];

describe('a killed importer', () => {
  let db: Database;
  let scene: KillScene;
  beforeAll(async () => {
    db = await connectTestDatabase();
    scene = await killScene(ROWS, 40);
  });
  afterAll(async () => {
    await db.close();
    scene.remove();
  });

  test('continues where it was, and reaches the same state as an importer that is not killed', async () => {
    const { uri, password } = testConnection();
    const quiet = await scene.undisturbed(db);
    await scene.begin(db);
    const moments = [...MOMENTS];
    const { kills, report } = await importThroughKills(scene.request(uri, password), () => moments.shift() ?? null);
    expect(kills).toBeGreaterThanOrEqual(2);
    expect(await scene.readState(db)).toBe(quiet.state);
    // If the last kill came too late, nothing was new any more.
    if (report.seq !== null) expect(report).toEqual(quiet.report);
    expect(quiet.report.counts.restated).toBeGreaterThan(300);
  });
});
