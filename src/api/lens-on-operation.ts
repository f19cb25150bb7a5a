/** Puts a lens on an operation with the directive `@lens`, as the author of the operation would. */
import {
  type ArgumentNode,
  astFromValue,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { InvalidArgument } from '../errors';
import type { LensInput } from '../model/lens';

/**
 * The document with the lens on the operation of this name, or on its only operation.
 * @throws InvalidArgument for an operation that already has a lens, and for a value that the directive does not accept
 */
export function lensOnOperation(schema: GraphQLSchema, document: DocumentNode, lens: LensInput, operationName?: string): DocumentNode {
  const directive = lensDirective(schema, lens);
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    if (operationName !== undefined && definition.name?.value !== operationName) return definition;
    return { ...definition, directives: [...withoutLens(definition), directive] };
  });
  return { ...document, definitions };
}

function withoutLens({ directives = [] }: OperationDefinitionNode): readonly DirectiveNode[] {
  if (!directives.some(({ name }) => name.value === 'lens')) return directives;
  throw new InvalidArgument('lens: the operation has a @lens of its own. Accepted: one of the two.');
}

function lensDirective(schema: GraphQLSchema, lens: LensInput): DirectiveNode {
  const accepted = schema.getDirective('lens')?.args ?? [];
  const entries = Object.entries(lens).filter(([, value]) => value !== undefined && value !== null);
  const args = entries.map(([name, value]): ArgumentNode => {
    const argument = accepted.find((one) => one.name === name);
    if (!argument) {
      throw new InvalidArgument(`lens.${name}: is not a part of a lens. Accepted: ${accepted.map((one) => one.name).join(', ')}.`);
    }
    return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value: valueNode(name, value, argument) };
  });
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'lens' }, arguments: args } as DirectiveNode;
}

function valueNode(name: string, value: unknown, { type }: { readonly type: Parameters<typeof astFromValue>[1] }) {
  try {
    const node = astFromValue(value, type);
    if (node) return node;
  } catch (cause) {
    throw new InvalidArgument(`lens.${name}: ${JSON.stringify(value)} is not accepted. Accepted: a value of type ${type}.`, { cause });
  }
  throw new InvalidArgument(`lens.${name}: ${JSON.stringify(value)} is not accepted. Accepted: a value of type ${type}.`);
}
