/** Tests: what a browser loads before the first page appears. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT_PAGES } from '../../../src/server/pages';

const MOST_BYTES = 150_000;
const MOST_LATER_BYTES = 160_000;

export function weight(): void {
  test(`the overview needs at most ${MOST_BYTES / 1000} kB of script, compressed`, () => {
    const page = readFileSync(join(BUILT_PAGES.dashboard, 'index.html'), 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path!);
    const bytes = scripts.map((path) => gzipSync(readFileSync(join(BUILT_PAGES.dashboard, path))).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(MOST_BYTES);
  });

  test(`scripts that are loaded later come in pieces of at most ${MOST_LATER_BYTES / 1000} kB, compressed`, () => {
    const assets = join(BUILT_PAGES.dashboard, 'assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const heavy = scripts.filter((name) => gzipSync(readFileSync(join(assets, name))).length > MOST_LATER_BYTES);
    expect(scripts.length).toBeGreaterThan(10);
    expect(heavy).toEqual([]);
  });

  test('the page contains no inline script, which the content security policy would refuse', () => {
    const page = readFileSync(join(BUILT_PAGES.dashboard, 'index.html'), 'utf8');
    expect(page.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(page.match(/\son\w+=/g)).toBeNull();
  });
}
