/** Which lists of an operation cost most: what a refusal names. */
import { type DocumentNode, type FieldNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql';

/** What a field costs, and how long its list is. */
export interface FieldCost {
  readonly cost: number;
  readonly length: number | null;
}

/** From the root down, each time into the field that costs most: `states(50).membershipsConnection(50)`. */
export function costliestPath(document: DocumentNode, operationName: string | null, costs: ReadonlyMap<FieldNode, FieldCost>): string {
  const names: string[] = [];
  let selections = getOperationAST(document, operationName)?.selectionSet;
  while (selections) {
    const field = fieldsIn(document, selections).reduce<FieldNode | undefined>(
      (costliest, candidate) =>
        (costs.get(candidate)?.cost ?? 0) > ((costliest && costs.get(costliest)?.cost) ?? 0) ? candidate : costliest,
      undefined,
    );
    if (!field) break;
    const { length } = costs.get(field)!;
    const name = field.alias?.value ?? field.name.value;
    if (length !== null) names.push(`${name}(${length})`);
    else if (names.length === 0) names.push(name);
    selections = field.selectionSet;
  }
  return names.join('.');
}

/** Fields of a selection, those of its fragments among them; validation has refused fragments that spread themselves. */
function fieldsIn(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(document, selection.selectionSet);
    const fragment = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsIn(document, fragment.selectionSet) : [];
  });
}
