/** Which properties of edges an operation shows, by the fields of ties that it selects: the others need not be read. */
import type { FieldNode } from 'graphql';
import type { ShownProperties } from '../../questions/shared/cypher/edge-properties';
import { type Operation, selectedFields } from '../lens/selected-fields';

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

/** The nodes of the fields at a path of names below `parents`; none if the operation does not select it. */
export function fieldsAt(operation: Operation, parents: readonly FieldNode[], ...path: readonly string[]): readonly FieldNode[] {
  return path.reduce<readonly FieldNode[]>((nodes, name) => {
    const fields = [...selectedFields(operation, nodes, () => true).values()].flat();
    return fields.filter((field) => field.name.value === name);
  }, parents);
}

/** What is shown of ties by fields of type Tie. */
export function propertiesShown(operation: Operation, ties: readonly FieldNode[]): ShownProperties {
  const names = [...selectedFields(operation, ties, () => true).values()].map(([field]) => field.name.value);
  return combineShown(...names.map((name) => OF_FIELDS[name] ?? 'ALL'));
}

/** What several parts of an answer show together. */
export function combineShown(...shown: readonly ShownProperties[]): ShownProperties {
  const named = shown.filter((one) => one !== 'ALL');
  return named.length < shown.length ? 'ALL' : [...new Set(named.flat())];
}
