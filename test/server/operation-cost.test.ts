/** What operations cost, by the usual lengths of lists that the schema gives. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import { buildPublicSchema } from '../../src/schema/create-schema';
import { readDomain } from '../../src/schema/domain/read-domain';
import { readSdl } from '../../src/schema/domain/read-sdl';
import { LIMITS } from '../../src/server/limits/limits';
import { operationCost } from '../../src/server/limits/operation-cost';

const schema = buildPublicSchema(readDomain(readSdl()));
const counted = (query: string, variables = {}) => operationCost({ schema, document: parse(query), operationName: null, variables });
const costOf = (query: string, variables = {}) => counted(query, variables).cost;

const isSized = ({ astNode }: GraphQLField<unknown, unknown>): boolean =>
  astNode?.directives?.some(({ name }) => name.value === 'listSize') ?? false;

function sizeOfField(type: string, field: string): number {
  const { astNode } = (schema.getType(type) as GraphQLObjectType).getFields()[field]!;
  return Number(/@listSize\(assumedSize: (\d+)\)/.exec(print(astNode!))![1]);
}

describe('operationCost', () => {
  test('each @listSize of the schema is on a list', () => {
    const sized = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).filter(isSized) : [],
    );
    expect(sized.length).toBeGreaterThan(70);
    expect(sized.filter(({ type }) => !isListType(getNullableType(type))).map(({ name }) => name)).toEqual([]);
  });

  test('a list counts as long as its @listSize says', () => {
    const cost = (part: string) => costOf(`{ paths(from: "a", to: "b", first: 1) { paths { ${part} } } }`);
    expect(cost('entities { id }') - cost('length')).toBe(sizeOfField('Path', 'entities'));
  });

  test('a hundred paths with all their evidence may be asked for', () => {
    const tie = 'tie { spells { assertions { source { id } attributes { name } } } }';
    const cost = costOf(`{ paths(from: "a", to: "b", first: 100) { paths { hops { ${tie} alternatives { ${tie} } } } } }`);
    expect(cost).toBeLessThan(LIMITS.cost);
    expect(cost).toBeGreaterThan(10_000);
  });

  test('the number of ties counts as the number of entities does', () => {
    const cost = (sizes: string) => costOf(`{ neighbourhood(of: ["a"], ${sizes}) { ties { subject { id } } } }`);
    expect(cost('first: 10, firstTies: 5000')).toBeGreaterThan(cost('first: 10, firstTies: 10') + 2 * 4000);
  });

  test('ordinary reads are accepted: two hops without page sizes, four hops with a size on each, an entity by id and what is around it', () => {
    const membersAllies = 'membersConnection { edges { node { alliesConnection { edges { node { name } } } } } }';
    expect(costOf(`{ organisations(where: { id: { eq: "org:SCO" } }) { edges { node { ${membersAllies} } } } }`)).toBeLessThan(3_000);
    expect(costOf(`{ organisations { edges { node { ${membersAllies} } } } }`)).toBeLessThan(LIMITS.cost);
    const hops = (levels: number): string =>
      levels === 0 ? 'id' : `alliesConnection(first: 20) { edges { properties { start } node { ${hops(levels - 1)} } } }`;
    expect(costOf(`{ states(first: 20) { edges { node { ${hops(3)} } } } }`)).toBeLessThan(LIMITS.cost);
    const coMembers =
      'membershipsConnection(first: 50) { edges { node { ... on Organisation { membersConnection(first: 50) { edges { node { id } } } } } } }';
    expect(costOf(`{ states(where: { id: { eq: "state:PAK" } }) { edges { node { ${coMembers} } } } }`)).toBeLessThan(5_000);
  });

  test('a filter on ids bounds a list: one id, a list of them, within AND, in variables', () => {
    const query = 'query($w: StateWhere) { states(first: 500, where: $w) { edges { node { id } } } }';
    expect(costOf(query, { w: { id: { eq: 'a' } } })).toBe(1);
    expect(costOf(query, { w: { id: { in: ['a', 'b', 'c'] } } })).toBe(3);
    expect(costOf(query, { w: { AND: [{ name: { contains: 'x' } }, { id: { eq: 'a' } }] } })).toBe(1);
    expect(costOf(query, { w: { OR: [{ id: { eq: 'a' } }] } })).toBe(500);
  });

  test('questions count by hops, entities and caps, whatever of their answer is selected', () => {
    const wide = '(of: ["a", "b", "c", "d"], hops: 4, first: 2000, firstTies: 10000) { order size }';
    expect(costOf(`{ neighbourhood${wide} }`)).toBeGreaterThan(100_000);
    const many = Array.from({ length: 30 }, (_, at) => `a${at}: neighbourhood${wide}`).join(' ');
    expect(costOf(`{ ${many} }`)).toBeGreaterThan(LIMITS.cost);
    expect(costOf('{ neighbourhood(of: ["a"], hops: 2) { order } }')).toBeLessThan(10_000);
    for (const question of [
      'dossier(a: "a", b: "b") { a { id } }',
      'timeline(of: ["a"]) { totalCount }',
      'contested { totalCount }',
      'dyadYears(actors: ["a", "b"], measures: [SHARED_ORGANISATIONS], from: 1990, to: 2000) { totalCount }',
      'paths(from: "a", to: "b") { examined }',
    ])
      expect(costOf(`{ ${question} }`)).toBeGreaterThan(500);
  });

  test('the lists that cost most are named', () => {
    const query =
      '{ search(text: "x") { totalCount } many: states(first: 100) { edges { node { ...Allies } } } } fragment Allies on State { alliesConnection(first: 200) { edges { node { id } } } }';
    expect(counted(query).costliest()).toBe('many(100).alliesConnection(200)');
  });
});
