/** What a build prints during its work, without a terminal. */
import { buildProgress } from '../../../src/cli/database/build-progress';

test('a build names each data set once, and each stage with the duration of the stage before it', () => {
  const said: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const progress = buildProgress();
  for (let row = 1; row <= 20; row += 1) progress.rows('Treaties', row, 20);
  for (const stage of ['FILES', 'IMPORTER', 'START', 'INDEXES'] as const) progress.stage(stage);
  progress.stop();
  write.mockRestore();
  expect(said.map((text) => text.replace(/\d+\.\d s/, '# s'))).toEqual([
    'Treaties.\n',
    "All is read and checked, in # s. Writing it as files for Neo4j's importer.\n",
    "They are written, in # s. Neo4j's importer reads them.\n",
    'They are imported, in # s. The database starts.\n',
    'It runs, in # s. It gets its constraints and indexes.\n',
  ]);
});
