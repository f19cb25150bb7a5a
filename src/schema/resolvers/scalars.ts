/** The scalar EDTF. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/**
 * A text on the wire. Whether it is a date is told by whoever reads it, who knows the argument's name and can say what is accepted
 * there: a day for `validAt`, any date for a filter.
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
