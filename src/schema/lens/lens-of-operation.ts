/** Reads the lens from the directive of an operation. */
import { type GraphQLSchema, getDirectiveValues, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { InvalidArgument, required } from '../../errors';
import type { LensInput } from '../../model/lens';

/** The arguments of the directive; without the directive, all are unset. */
export function lensInput(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): LensInput {
  const given = operation.directives?.filter(({ name }) => name.value === 'lens') ?? [];
  if (given.length > 1)
    throw new InvalidArgument('@lens: given twice. Accepted: one lens on an operation; two lenses are two operations, or `compare`.');
  if (given.length > 0 && operation.operation === OperationTypeNode.MUTATION) {
    throw new InvalidArgument('@lens: a mutation has no lens. Accepted: @lens on a query or a subscription.');
  }
  return getDirectiveValues(required(schema.getDirective('lens'), 'the directive @lens'), operation, { ...variables }) ?? {};
}
