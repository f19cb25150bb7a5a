/** Which fields an operation selects below the field of a question, so that the question reads no more than that. */
import type { FieldNode } from 'graphql';
import { type Operation, selectedFields } from '../lens/selected-fields';

/** The names of the fields at all levels below, as paths such as `ties.spells.start`, whatever their aliases. */
export function selectedPaths(info: Operation & { readonly fieldNodes: readonly FieldNode[] }): ReadonlySet<string> {
  const paths = new Set<string>();
  const collect = (parents: readonly FieldNode[], prefix: string): void => {
    for (const nodes of selectedFields(info, parents, () => true).values()) {
      const path = `${prefix}${nodes[0].name.value}`;
      paths.add(path);
      collect(nodes, `${path}.`);
    }
  };
  collect(info.fieldNodes, '');
  return paths;
}
