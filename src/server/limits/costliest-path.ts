/** Finds the lists of an operation that cost most, so that a refusal can name them. */
import { type DocumentNode, type FieldNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql';
import { required } from '../../errors';

/** The cost of a field, and the length of its list. */
export interface FieldCost {
  readonly cost: number;
  readonly length: number | null;
}

/** Starts at the root and follows the field that costs most at each level: `states(50).membershipsConnection(50)`. */
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
    const { length } = required(costs.get(field), 'the cost of a field');
    const name = field.alias?.value ?? field.name.value;
    if (length !== null) names.push(`${name}(${length})`);
    else if (names.length === 0) names.push(name);
    selections = field.selectionSet;
  }
  return names.join('.');
}

/** Fields of a selection, including those of its fragments. Validation has already refused fragments that include themselves. */
function fieldsIn(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(document, selection.selectionSet);
    const fragment = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsIn(document, fragment.selectionSet) : [];
  });
}
