/** The documents of the project link to existing files, and agree on the version. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`);
const PAGES = [...readdirSync(ROOT), ...below('docs')].filter((path) => path.endsWith('.md'));

/** The anchor that a heading has on GitHub. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
const anchorsIn = (path: string): string[] => [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

test.each(PAGES)('%s links to files and headings that exist', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link]) => link!);
  const broken = links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsIn(target).includes(anchor));
  });
  expect(broken).toEqual([]);
});

test('CONTRIBUTING.md names files, folders and scripts that exist', () => {
  const text = read('CONTRIBUTING.md');
  const paths = [...text.matchAll(/`((?:src|test|dashboard|schema|seed|docs|\.ci)\/[\w./-]*[\w/])`/g)].map(([, path]) => path!);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const scripts = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script!);
  expect(scripts.filter((script) => !(script in JSON.parse(read('package.json')).scripts))).toEqual([]);
});

test('the version is the same in package.json, the lock file, CITATION.cff and the newest entry of CHANGELOG.md', () => {
  const { version } = JSON.parse(read('package.json'));
  const lock = JSON.parse(read('package-lock.json'));
  const released = /^## \[(\d[^\]]*)\]/m.exec(read('CHANGELOG.md'))?.[1];
  expect([lock.version, lock.packages[''].version, parse(read('CITATION.cff')).version, released]).toEqual([
    version,
    version,
    version,
    version,
  ]);
});

test('the workflow runs .ci/run', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml'));
  expect(jobs.checks.steps.at(-1)).toEqual({ run: '.ci/run' });
});
