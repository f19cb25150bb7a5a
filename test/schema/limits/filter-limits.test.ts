/** Filters are counted together with their variables, in every form, without a stack overflow. */
import { parse } from 'graphql';
import { buildPublicSchema } from '../../../src/schema/create-schema';
import { readDomain } from '../../../src/schema/domain/read-domain';
import { readSdl } from '../../../src/schema/domain/read-sdl';
import { checkFilters } from '../../../src/schema/limits/filter-limits';

const schema = buildPublicSchema(readDomain(readSdl()));
const byVariable = parse('query($w: StateWhere) { states(where: $w, first: 1) { edges { node { id } } } }');
const check = (w: unknown) => () => checkFilters(schema, byVariable, { w });
const literal = (where: string) => () => checkFilters(schema, parse(`{ states(where: ${where}) { edges { node { id } } } }`), {});
const many = (count: number) => ({ OR: Array.from({ length: count }, (_, at) => ({ name: { contains: `c${at}` } })) });
const nested = (levels: number, wrap: (inner: unknown) => unknown) => {
  let where: unknown = { name: { eq: 'x' } };
  for (let level = 2; level < levels; level += 1) where = wrap(where);
  return where;
};

describe('checkFilters', () => {
  test('accepts filters within the limits', () => {
    expect(check(many(200))).not.toThrow();
    expect(check({ id: { in: Array.from({ length: 10_000 }, (_, at) => `state:${at}`) } })).not.toThrow();
    expect(check(nested(15, (inner) => ({ NOT: inner })))).not.toThrow();
    expect(check(undefined)).not.toThrow();
    expect(
      literal('{ membershipsConnection: { some: { node: { membersConnection: { some: { node: { id: { eq: "x" } } } } } } } }'),
    ).not.toThrow();
  });

  test('names the filter, what was found and what is accepted', () => {
    expect(check(many(201))).toThrow('states.where: 201 conditions. Accepted: up to 200, counted with the variables.');
    expect(check({ id: { in: Array.from({ length: 10_001 }, () => 'x') } })).toThrow(
      'states.where: 10001 values in one list. Accepted: up to 10000',
    );
    expect(check({ OR: Array.from({ length: 300 }, () => ({})) })).toThrow('conditions');
  });

  test.each<[string, (inner: unknown) => unknown]>([
    ['NOT', (inner) => ({ NOT: inner })],
    ['AND', (inner) => ({ AND: [inner] })],
    ['OR', (inner) => ({ OR: [inner, { name: { eq: 'y' } }] })],
    ['lists', (inner) => [inner]],
  ])('counts nested %s at any depth', (_, wrap) => {
    expect(check(nested(40, wrap))).toThrow(/states\.where: .* Accepted: up to/);
    expect(check(nested(100_000, wrap))).toThrow(/states\.where: .* Accepted: up to/);
  });

  test('counts conditions in the document, and in variables that are parts of a filter', () => {
    expect(literal(`${'{ NOT: '.repeat(900)}{ name: { eq: "x" } }${' }'.repeat(900)}`)).toThrow('states.where: over 150 levels of nesting');
    const parts = parse(
      'query($a: [StateWhere!] = [{}], $b: [StateWhere!]) { s: states(where: { OR: [{ AND: $a }, { AND: $b }] }) { edges { node { m: membershipsConnection(where: { OR: $c }) { totalCount } } } } }',
    );
    expect(() => checkFilters(schema, parts, { a: many(150).OR, b: many(150).OR })).toThrow('s.where: 300 conditions');
    expect(() => checkFilters(schema, parts, { c: many(201).OR })).toThrow('s.edges.node.m.where: 201 conditions');
    expect(() => checkFilters(schema, parts, { b: many(150).OR })).not.toThrow();
  });

  test('treats a variable that looks like a node of a document as a plain value', () => {
    expect(check({ kind: 'NullValue', loc: 1, ...many(201) })).toThrow('conditions');
  });

  test('limits the nesting of every variable, whatever its purpose', () => {
    const document = parse('query($f: [FactInput!]!) { lens { background } }');
    expect(() => checkFilters(schema, document, { f: nested(5_000, (inner) => [inner]) })).toThrow(
      '$f: over 400 levels of nesting. Accepted: up to 40',
    );
  });
});
