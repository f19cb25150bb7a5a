/**
 * kill -9 of the database during an import: the importer waits, or is run again, and nothing is lost or duplicated.
 * The long form is killed-database.slow.test.ts.
 */
import { killedDatabase } from './kill-databases';
import { killScene } from './kill-scene';

const ROWS = 400;

test('a database killed during an import ends in the same state as one that is not killed', async () => {
  const scene = await killScene(ROWS, 40);
  const database = await killedDatabase(scene);
  try {
    const { kills, report, state, seen, before, after } = await database.importThrough([
      { moment: { rows: 100, afterMs: 10 }, importerToo: true },
      { moment: { rows: 300, afterMs: 0 }, importerToo: false },
    ]);
    expect(kills).toBe(2);
    expect(before).not.toBe(after);
    expect(seen).toEqual([before]);
    expect({ state, report }).toEqual({ state: database.quiet.state, report: database.quiet.report });
    await database.checkStore();
  } finally {
    await database.close();
    scene.remove();
  }
});
