/** kill -9 of the database during an import: the importer waits, or is run again, and nothing is lost or doubled. The long form is killed-database.slow.test.ts. */
import { importWhileDatabasesDie } from './kill-databases';
import { killScene } from './kill-scene';

const ROWS = 400;

test('a database that is killed during an import comes to what an undisturbed one comes to', async () => {
  const scene = await killScene(ROWS, 40);
  const kills = [
    { moment: { rows: 200, afterMs: 10 }, importerToo: false },
    { moment: { rows: ROWS, afterMs: 0 }, importerToo: true },
  ];
  let survived = 0;
  await importWhileDatabasesDie(scene, kills, ({ report, state, seen, before, after }, quiet) => {
    expect(before).not.toBe(after);
    if (seen !== null) expect([before, after]).toContain(seen);
    expect(state).toBe(quiet.state);
    if (report.seq !== null) expect(report).toEqual(quiet.report);
    survived += 1;
  });
  scene.remove();
  expect(survived).toBe(kills.length);
}, 600_000);
