/** Holds the table of rooms: which room of src may import which. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SRC = resolve(__dirname, '../src');
const MAY_IMPORT: Record<string, readonly string[]> = {
  errors: [],
  model: ['errors'],
  database: ['errors'],
  checks: ['errors', 'model'],
  queries: ['errors', 'model', 'database'],
  recorder: ['errors', 'model', 'queries', 'database'],
  importers: ['errors', 'model'],
  exporters: ['errors', 'model'],
  schema: ['errors', 'recorder', 'queries', 'database', 'model', 'checks'],
  server: ['errors', 'schema', 'exporters', 'queries', 'database', 'model', 'recorder'],
  cli: ['errors', 'model', 'database', 'checks', 'queries', 'recorder', 'importers', 'exporters', 'schema', 'server'],
  index: ['errors', 'model', 'database', 'checks', 'queries', 'recorder', 'importers', 'exporters', 'schema', 'server', 'cli'],
};

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const roomOf = (path: string): string => (relative(SRC, path).split(sep)[0] as string).replace(/\.ts$/, '');

/** The local imports of a file, as paths. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/(?:from|import\(|require\()\s*'(\.[^']*)'/g)].map((match) => match[1] as string);
  return found.map((target) => resolve(dirname(path), target));
}

describe('the rooms of src', () => {
  const files = filesIn(SRC);

  test('each room imports only the rooms that the table allows', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      return importsOf(file)
        .map(roomOf)
        .filter((target) => target !== room && !(MAY_IMPORT[room] ?? []).includes(target))
        .map((target) => `${relative(SRC, file)} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('each room stands in the table', () => {
    expect(files.map(roomOf).filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('the launcher can be lifted whole: it imports nothing outside its folder but the errors', () => {
    const launcher = files.filter((file) => file.includes(`database${sep}launcher`));
    const outside = launcher.flatMap((file) =>
      importsOf(file).filter((target) => !target.includes(`database${sep}launcher`) && roomOf(target) !== 'errors'),
    );
    expect(outside).toEqual([]);
  });

  test('Cypher is written in the queries room only', () => {
    const cypher = /\b(MATCH \(|MERGE \(|UNWIND \$|CREATE \(|DETACH DELETE)/;
    const writers = files.filter(
      (file) => roomOf(file) !== 'queries' && roomOf(file) !== 'database' && cypher.test(readFileSync(file, 'utf8')),
    );
    expect(writers.map((file) => relative(SRC, file))).toEqual([]);
  });

  test('no file is over 300 lines', () => {
    const long = files
      .map((file) => [relative(SRC, file), readFileSync(file, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 301);
    expect(long).toEqual([]);
  });
});
