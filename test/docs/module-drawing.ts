/** Draws which modules of src import which, from their import lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SRC = resolve(__dirname, '../../src');
const IMPORTED = /(?:from|import\(|require\()\s*'(\.[^']*)'/g;

type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** A Mermaid drawing. An arrow means "imports"; an arrow that follows from other arrows is omitted, to keep the drawing clear. */
export function moduleDrawing(): string {
  const imports = importsByModule();
  const arrows = [...imports].flatMap(([from, targets]) => direct(from, targets, imports).map((to) => `  ${from} --> ${to}`));
  return ['```mermaid', 'flowchart TD', ...arrows.sort(), '```'].join('\n');
}

/** Each module with the modules that its files import, sorted by name. */
function importsByModule(): Imports {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort();
  const imports = new Map<string, Set<string>>();
  for (const file of files) {
    const from = moduleOf(join(SRC, file));
    const targets = imports.get(from) ?? new Set();
    imports.set(from, targets);
    for (const [, target = ''] of readFileSync(join(SRC, file), 'utf8').matchAll(IMPORTED)) {
      const to = moduleOf(resolve(SRC, dirname(file), target));
      if (to !== from) targets.add(to);
    }
  }
  return imports;
}

const moduleOf = (path: string): string => (relative(SRC, path).split(sep)[0] as string).replace(/\.ts$/, '');

/** The targets that cannot be reached from another target. */
function direct(from: string, targets: ReadonlySet<string>, imports: Imports): string[] {
  const others = (target: string) => [...targets].filter((one) => one !== target && one !== from);
  return [...targets].filter((target) => !others(target).some((one) => reaches(one, target, imports)));
}

function reaches(from: string, to: string, imports: Imports): boolean {
  return [...(imports.get(from) ?? [])].some((next) => next === to || reaches(next, to, imports));
}
