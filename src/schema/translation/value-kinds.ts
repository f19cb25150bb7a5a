/** What kinds of values a statement can have, as far as its text may depend on them. */

/** A `literal` belongs to the text: orders, null, booleans, what is empty or zero, and whatever is none of the others. A `cursor` says a place. */
export type ValueKind = 'literal' | 'list' | 'object' | OpenKind;

/** What can be left open: another value of the same kind needs no other text. */
export type OpenKind = 'text' | 'integer' | 'fraction' | 'texts' | 'integers' | 'fractions' | 'cursor';

const LARGEST_INT = 2 ** 31 - 1;

/** The kind of an argument of a list. */
export function kindOfArgument(name: string, value: unknown): ValueKind {
  if (name === 'sort') return 'literal';
  return name === 'after' ? 'cursor' : kindOfValue(value);
}

/** The kind of a value in a filter. @neo4j/graphql leaves out a limit of 0 and tests null by another operator, so what is empty is told apart. */
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

/** GraphQL's `Int` refuses a fraction and what needs more than 32 bits. */
function kindOfNumber(value: number): 'literal' | 'integer' | 'fraction' {
  if (Number.isInteger(value)) return Math.abs(value) <= LARGEST_INT ? 'integer' : 'literal';
  return Number.isFinite(value) ? 'fraction' : 'literal';
}

/** A list of texts or of numbers is one value. */
function kindOfList(list: readonly unknown[]): ValueKind {
  if (list.length === 0) return 'literal';
  if (list.every((item) => typeof item === 'string')) return 'texts';
  if (!list.every((item) => typeof item === 'number')) return 'list';
  const kinds = new Set(list.map(kindOfNumber));
  if (kinds.has('literal')) return 'list';
  return kinds.has('fraction') ? 'fractions' : 'integers';
}
