/** What `npm pack` puts into the tarball: everything that the program needs, and nothing else. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const MAX_BYTES = 15_000_000;

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** Packs without running scripts, so that the existing build is packed as it is. */
function packed(): Packed {
  const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' });
  return (JSON.parse(text) as Packed[])[0]!;
}

/** The first folder of a path, or the file itself. */
const topOf = (path: string): string => path.split('/')[0]!;

describe('npm pack', () => {
  const { size, files } = packed();
  const paths = files.map(({ path }) => path);

  test('contains the program, and the documents of the package', () => {
    expect([...new Set(paths.map(topOf))].sort()).toEqual([
      '.ci',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'package.json',
      'schema',
      'seed',
    ]);
  });

  test.each([
    'bin/entente',
    '.ci/prepare.js',
    'dist/cli/main.js',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/database/launcher/jars.json',
    'dist/dashboard/index.html',
    'dist/playground/index.html',
    'schema/lens.graphql',
    'seed/sources.yaml',
  ])('contains %s', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(paths).toContain(path);
  });

  test('contains only those checks that npm may call', () => {
    expect(paths.filter((path) => path.startsWith('.ci/'))).toEqual(['.ci/prepare.js']);
  });

  test('contains no source maps, build records or data', () => {
    expect(paths.filter((path) => /\.map$|\.tsbuildinfo$|(^|\/)\.entente\//.test(path))).toEqual([]);
  });

  test('is smaller than 15 MB', () => {
    expect(size).toBeLessThan(MAX_BYTES);
  });
});
