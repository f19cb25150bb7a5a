/** Checks which modules may import which: modules of src by a table, folders of the dashboard by their order. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

const SRC = resolve(__dirname, '../src');
const DASHBOARD = resolve(__dirname, '../dashboard/app');
const MAY_IMPORT: Record<string, readonly string[]> = {
  errors: [],
  turns: [],
  domain: ['errors'],
  model: ['errors', 'turns', 'domain'],
  database: ['errors'],
  checks: ['errors', 'domain', 'model'],
  questions: ['errors', 'turns', 'domain', 'model', 'database'],
  recorder: ['errors', 'domain', 'model', 'database'],
  importers: ['errors', 'domain', 'model'],
  exporters: ['errors', 'domain', 'model'],
  export: ['errors', 'turns', 'domain', 'model', 'database', 'questions', 'recorder', 'exporters'],
  schema: ['errors', 'turns', 'domain', 'model', 'database', 'checks', 'questions', 'recorder'],
  server: ['errors', 'turns', 'domain', 'model', 'database', 'recorder', 'exporters', 'export', 'schema'],
  cli: ['errors', 'domain', 'model', 'database', 'checks', 'questions', 'recorder', 'importers', 'exporters', 'export', 'schema', 'server'],
  api: ['errors', 'domain', 'model', 'database', 'recorder', 'exporters', 'export', 'schema', 'server', 'cli'],
  index: [
    'errors',
    'domain',
    'model',
    'database',
    'checks',
    'recorder',
    'importers',
    'exporters',
    'export',
    'schema',
    'server',
    'cli',
    'api',
  ],
};

/** The folders of the dashboard, the lowest first. A folder imports only from folders before it. */
const DASHBOARD_ORDER = [
  'style',
  'words',
  'documents',
  'controls',
  'address',
  'facts',
  'lens',
  'asking',
  'lens-bar',
  'session',
  'finding',
  'panel',
  'frame',
  'editing',
  'evidence',
  'pages',
  'routes',
  'main',
];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(path) ? [path] : [];
  });
}

const roomOf = (path: string): string => (relative(SRC, path).split(sep)[0] as string).replace(/\.tsx?$/, '');

/** The local imports of a file, as paths. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/(?:from|import\(|require\()\s*'(\.[^']*)'/g)].map((match) => match[1] as string);
  return found.map((target) => resolve(dirname(path), target));
}

/** Every cycle of imports, types included, as a path that starts and ends at the same file. */
function circlesOf(files: readonly string[]): string[] {
  const known = new Set(files);
  const targets = new Map(files.map((file) => [file, importsOf(file).flatMap((path) => fileOf(path, known) ?? [])]));
  const [done, found] = [new Set<string>(), [] as string[]];
  const walk = (file: string, way: readonly string[]): void => {
    const began = way.indexOf(file);
    if (began >= 0) found.push([...way.slice(began), file].map((one) => relative(resolve(SRC, '..'), one)).join(' > '));
    if (began >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

/** The file that an import refers to: an import names a file without its extension, or a folder by its index. */
const fileOf = (path: string, files: ReadonlySet<string>): string | undefined =>
  [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((file) => files.has(file));

describe('the folders of the dashboard', () => {
  const files = filesIn(DASHBOARD);
  const folderOf = (path: string): string => (relative(DASHBOARD, path).split(sep)[0] as string).replace(/\.tsx?$/, '');

  test('every folder is in the order, and imports only from folders below it', () => {
    expect(files.map(folderOf).filter((folder) => !DASHBOARD_ORDER.includes(folder))).toEqual([]);
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => DASHBOARD_ORDER.indexOf(folderOf(target)) > DASHBOARD_ORDER.indexOf(folderOf(file)))
        .map((target) => `${relative(DASHBOARD, file)} imports ${relative(DASHBOARD, target)}`),
    );
    expect(upward).toEqual([]);
  });

  test('no two folders import each other, including nested folders', () => {
    const known = new Set(files);
    const pairs = new Set(
      files.flatMap((file) =>
        importsOf(file)
          .flatMap((path) => fileOf(path, known) ?? [])
          .filter((target) => dirname(target) !== dirname(file))
          .map((target) => `${relative(DASHBOARD, dirname(file))} > ${relative(DASHBOARD, dirname(target))}`),
      ),
    );
    expect([...pairs].filter((pair) => pairs.has(pair.split(' > ').toReversed().join(' > ')))).toEqual([]);
  });
});

describe('the modules of src', () => {
  const files = filesIn(SRC);

  test('each module imports only the modules that the table allows', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      return importsOf(file)
        .map(roomOf)
        .filter((target) => target !== room && !(MAY_IMPORT[room] ?? []).includes(target))
        .map((target) => `${relative(SRC, file)} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('each module is in the table', () => {
    expect(files.map(roomOf).filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('the launcher can be reused separately: it imports nothing outside its folder except the errors', () => {
    const launcher = files.filter((file) => file.includes(`database${sep}launcher`));
    const outside = launcher.flatMap((file) =>
      importsOf(file).filter((target) => !target.includes(`database${sep}launcher`) && roomOf(target) !== 'errors'),
    );
    expect(outside).toEqual([]);
  });

  test('Cypher is only in a file cypher.ts or a folder cypher/ of a question, an export or the recorder', () => {
    const cypher = /\b(MATCH \(|MERGE \(|UNWIND \$|CREATE \(|DETACH DELETE)/;
    const mayHold = (file: string): boolean =>
      ['questions', 'export', 'recorder'].includes(roomOf(file)) && (basename(file) === 'cypher.ts' || file.split(sep).includes('cypher'));
    const writers = files.filter((file) => !mayHold(file) && roomOf(file) !== 'database' && cypher.test(readFileSync(file, 'utf8')));
    expect(writers.map((file) => relative(SRC, file))).toEqual([]);
  });

  test('no file imports itself through other files', () => {
    expect([...circlesOf(files), ...circlesOf(filesIn(DASHBOARD))]).toEqual([]);
  });

  test('no file is named version.ts: the name must say which version it means', () => {
    expect(files.filter((file) => basename(file) === 'version.ts')).toEqual([]);
  });

  test('no file has more than 300 lines', () => {
    const long = files
      .map((file) => [relative(SRC, file), readFileSync(file, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 301);
    expect(long).toEqual([]);
  });
});
