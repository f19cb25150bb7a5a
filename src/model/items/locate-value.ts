/** Plain JSON as located values: each keeps its path, such as `facts[2].affirms[0]`. */
import { type Problem, required } from '../../errors';
import type { ItemProblems } from './expand-item';
import type { Located, LocatedEntry } from './located';

const MAX_DEPTH = 40;

/** Numbers the paths of an input, and collects the problems found there. */
export class InputProblems implements ItemProblems {
  readonly problems: Problem[] = [];
  private readonly paths: string[] = [];

  /** The number that identifies the path from now on. */
  addPath(path: string): number {
    return this.paths.push(path) - 1;
  }
  at(line: number): string {
    return required(this.paths[line], 'the path of a value');
  }
  report(line: number, what: string): void {
    this.problems.push({ where: this.at(line), what });
  }
}

/** The value with the path of each of its parts. Fields that are null are left out. */
export function locateValue(value: unknown, path: string, found: InputProblems, depth = 0): Located {
  const line = found.addPath(path);
  if (depth > MAX_DEPTH) {
    found.report(line, `this is nested deeper than ${MAX_DEPTH} levels.`);
    return { kind: 'scalar', line, value: null };
  }
  if (Array.isArray(value)) {
    return { kind: 'list', line, items: value.map((item, at) => locateValue(item, `${path}[${at}]`, found, depth + 1)) };
  }
  if (typeof value !== 'object' || value === null) return { kind: 'scalar', line, value: toScalar(value) };
  const entries = new Map<string, LocatedEntry>();
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null || inner === undefined) continue;
    const located = locateValue(inner, `${path}.${name}`, found, depth + 1);
    entries.set(name, { line: located.line, value: located });
  }
  return { kind: 'map', line, entries };
}

function toScalar(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
