/** Puts the lens of an operation into the cache keys of the fields of Query, as an argument that never reaches the server. */
import { type ArgumentNode, type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';

const ARGUMENT = 'lensOfOperation';

/** The document for the cache: each field of Query has the operation's @lens as an argument. */
export function withLensInKeys(document: DocumentNode): DocumentNode {
  const directives = document.definitions.flatMap((definition) => ('directives' in definition ? (definition.directives ?? []) : []));
  const lens = directives.find(({ name }) => name.value === 'lens');
  if (!lens) return document;
  const fields = (lens.arguments ?? []).map(({ name, value }) => ({ kind: Kind.OBJECT_FIELD as const, name, value }));
  const argument: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: ARGUMENT },
    value: { kind: Kind.OBJECT, fields },
  };
  const definitions = document.definitions.map((definition) => {
    const isOfQuery =
      (definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query') ||
      (definition.kind === Kind.FRAGMENT_DEFINITION && definition.typeCondition.name.value === 'Query');
    return isOfQuery ? { ...definition, selectionSet: withArgument(definition.selectionSet, argument) } : definition;
  });
  return { kind: Kind.DOCUMENT, definitions };
}

function withArgument({ kind, selections }: SelectionSetNode, argument: ArgumentNode): SelectionSetNode {
  const changed = selections.map((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return { ...selection, selectionSet: withArgument(selection.selectionSet, argument) };
    if (selection.kind === Kind.FRAGMENT_SPREAD || selection.name.value.startsWith('__')) return selection;
    return { ...selection, arguments: [...(selection.arguments ?? []), argument] };
  });
  return { kind, selections: changed };
}

/** The document for the server. */
export function withoutLensInKeys(document: DocumentNode): DocumentNode {
  const { definitions } = visit(document, {
    enter: (node) => (node.kind === Kind.ARGUMENT && node.name.value === ARGUMENT ? null : undefined),
  });
  return { kind: Kind.DOCUMENT, definitions };
}
