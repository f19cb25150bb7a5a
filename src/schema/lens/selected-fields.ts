/** The fields that a selection requests of one concrete type, by response key: fragments expanded, @skip and @include applied. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The parts of an operation that selections refer to. */
export interface Operation {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

type Fragment = Exclude<SelectionNode, FieldNode>;
/** The nodes of one field: all those with its response key. */
export type FieldNodes = readonly [FieldNode, ...FieldNode[]];
export type SelectedFields = ReadonlyMap<string, FieldNodes>;

/** `holds` says whether a fragment on the named type applies. `__typename` is left out, because it needs no data. */
export function selectedFields(
  operation: Operation,
  parents: readonly FieldNode[],
  holds: (typeCondition: string) => boolean,
): SelectedFields {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const take = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (isLeftOut(operation, selection)) continue;
      if (selection.kind === Kind.FIELD) add(fields, selection);
      else take(setOf(selection));
    }
  };
  /** The selections of a fragment, if it applies. */
  const setOf = (selection: Fragment): SelectionSetNode | undefined => {
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : operation.fragments[selection.name.value];
    const condition = fragment?.typeCondition?.name.value;
    return condition === undefined || holds(condition) ? fragment?.selectionSet : undefined;
  };
  for (const parent of parents) take(parent.selectionSet);
  return fields;
}

function add(fields: Map<string, [FieldNode, ...FieldNode[]]>, field: FieldNode): void {
  if (field.name.value.startsWith('__')) return;
  const key = field.alias?.value ?? field.name.value;
  const same = fields.get(key);
  if (same) same.push(field);
  else fields.set(key, [field]);
}

function isLeftOut({ variableValues }: Operation, selection: SelectionNode): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] === false
  );
}
