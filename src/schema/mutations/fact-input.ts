/**
 * The scalar FactInput: an object, from a variable or written in the document. Its shape is checked together with all other facts, so that
 * every problem is reported at once.
 */
import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql';

export const FACT_INPUT = new GraphQLScalarType<unknown, unknown>({
  name: 'FactInput',
  serialize: (value) => value,
  parseValue: object,
  parseLiteral: (node, variables) => object(valueFromASTUntyped(node, variables)),
});

function object(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is not a fact. Accepted: an object such as {tie: ..., subject: ..., object: ...}.`);
}
