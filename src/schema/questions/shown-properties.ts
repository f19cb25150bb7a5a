/** Which properties of edges an operation shows, by the fields of ties that it selects: the others need not be read. */
import type { ShownProperties } from '../../questions/shared/cypher/edge-properties';

/** The fields of a tie that need only some properties of its edges. Every other field shows spells and their assertions. */
const OF_FIELDS: Readonly<Record<string, readonly string[]>> = {
  id: [],
  type: [],
  subject: [],
  object: [],
  key: ['key'],
  standing: ['standing'],
  voices: ['voices'],
  background: ['voices'],
};

/** What is shown of the ties at a path, by the paths that `selectedPaths` gives; nothing if the operation does not select it. */
export function propertiesShown(paths: ReadonlySet<string>, tie: string): ShownProperties {
  const below = [...paths].filter((path) => path.startsWith(`${tie}.`)).map((path) => path.slice(tie.length + 1));
  return combineShown(...below.filter((name) => !name.includes('.')).map((name) => OF_FIELDS[name] ?? 'ALL'));
}

/** What several parts of an answer show together. */
export function combineShown(...shown: readonly ShownProperties[]): ShownProperties {
  const named = shown.filter((one) => one !== 'ALL');
  return named.length < shown.length ? 'ALL' : [...new Set(named.flat())];
}
