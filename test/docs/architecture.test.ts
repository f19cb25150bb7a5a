/** docs/architecture.md draws the modules as they import each other, and describes each module. "npm run docs" redraws them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRewriting } from '../support/rewriting';
import { moduleDrawing } from './module-drawing';

const FILE = join(__dirname, '../../docs/architecture.md');
const DRAWING = /```mermaid\n[\s\S]*?```/;

describe('docs/architecture.md', () => {
  test('draws the modules according to their imports', () => {
    const text = readFileSync(FILE, 'utf8');
    if (isRewriting('UPDATE_DOCS'))
      writeFileSync(
        FILE,
        text.replace(DRAWING, () => moduleDrawing()),
      );
    expect(DRAWING.exec(readFileSync(FILE, 'utf8'))?.[0]).toBe(moduleDrawing());
  });

  test('describes each module', () => {
    const described = [...readFileSync(FILE, 'utf8').matchAll(/^\| `(?:src\/)?([a-z]+)(?:\/|\.ts)` \|/gm)].map(([, name]) => name);
    const modules = readdirSync(join(__dirname, '../../src')).map((name) => name.replace(/\.ts$/, ''));
    expect(described.sort()).toEqual(modules.sort());
  });

  test('names files that exist', () => {
    const named = [...readFileSync(FILE, 'utf8').matchAll(/`((?:src|test|dashboard|schema|bench)\/[\w./-]+\.\w+)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.length).toBeGreaterThan(10);
    for (const path of named) expect(() => readFileSync(join(__dirname, '../..', path))).not.toThrow();
  });
});
