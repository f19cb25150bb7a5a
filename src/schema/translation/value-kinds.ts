/** The kinds of values in a statement, as far as its text may depend on them. */

/**
 * A `literal` is part of the text: sort directions, null, booleans, empty or zero values, and everything of no other kind. A `cursor` is a
 * position in a list.
 */
export type ValueKind = 'literal' | 'list' | 'object' | OpenKind;

/** The kinds that a prepared statement leaves open: another value of the same kind has the same text. */
export type OpenKind = 'text' | 'integer' | 'fraction' | 'texts' | 'integers' | 'fractions' | 'cursor';

const LARGEST_INT = 2 ** 31 - 1;

/** The kind of an argument of a list field. */
export function kindOfArgument(name: string, value: unknown): ValueKind {
  if (name === 'sort') return 'literal';
  return name === 'after' ? 'cursor' : kindOfValue(value);
}

/**
 * The kind of a value in a filter. Empty values have their own kind, because @neo4j/graphql omits a limit of 0 and tests null with another
 * operator.
 */
export function kindOfValue(value: unknown): ValueKind {
  switch (typeof value) {
    case 'string':
      return value === '' ? 'literal' : 'text';
    case 'number':
      return value === 0 ? 'literal' : kindOfNumber(value);
    case 'object':
      if (value === null) return 'literal';
      return Array.isArray(value) ? kindOfList(value) : 'object';
    default:
      return 'literal';
  }
}

/** GraphQL's `Int` accepts neither a fraction nor a number of more than 32 bits. */
function kindOfNumber(value: number): 'literal' | 'integer' | 'fraction' {
  if (Number.isInteger(value)) return Math.abs(value) <= LARGEST_INT ? 'integer' : 'literal';
  return Number.isFinite(value) ? 'fraction' : 'literal';
}

/** A list of texts or of numbers is a single value. */
function kindOfList(list: readonly unknown[]): ValueKind {
  if (list.length === 0) return 'literal';
  if (list.every((item) => typeof item === 'string')) return 'texts';
  if (!list.every((item) => typeof item === 'number')) return 'list';
  const kinds = new Set(list.map(kindOfNumber));
  if (kinds.has('literal')) return 'list';
  return kinds.has('fraction') ? 'fractions' : 'integers';
}
