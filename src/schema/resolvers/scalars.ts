/** The scalar EDTF. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/**
 * A text in requests and responses. The code that uses it checks whether it is a date, because that code knows the argument's name and what
 * is accepted: a day for `validAt`, any date for a filter.
 */
const EDTF = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  parseValue: text,
  serialize: text,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING) return node.value;
    throw new GraphQLError('A date is a text, such as "2025-06-03" or "1964~".', { nodes: node });
  },
});

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`${JSON.stringify(value)} is not a date. Accepted: a text such as "2025-06-03" or "1964~".`);
}

export const SCALARS = { EDTF };
