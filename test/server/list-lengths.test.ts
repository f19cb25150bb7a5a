/** The usual lengths of lists, held against the schema; and what questions with their evidence cost by them. */
import { type GraphQLObjectType, getNullableType, isListType, parse } from 'graphql';
import { publicSchemaOf } from '../../src/schema/create-schema';
import { readDomain } from '../../src/schema/domain/read-domain';
import { readSdl } from '../../src/schema/domain/read-sdl';
import { LIMITS } from '../../src/server/limits/limits';
import { LIST_LENGTHS } from '../../src/server/limits/list-lengths';
import { operationCost } from '../../src/server/limits/operation-cost';

const schema = publicSchemaOf(readDomain(readSdl()));
const costOf = (query: string) => operationCost({ schema, document: parse(query), operationName: null, variables: {} });

describe('list lengths', () => {
  test.each(Object.keys(LIST_LENGTHS))('%s is a list of the schema', (name) => {
    const [type, field] = name.split('.') as [string, string];
    const declared = (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[field];
    expect(isListType(declared && getNullableType(declared.type))).toBe(true);
  });

  test('a hundred paths with all their evidence may be asked for', () => {
    const tie = 'tie { spells { assertions { source { id } attributes { name } } } }';
    const cost = costOf(`{ paths(from: "a", to: "b", first: 100) { paths { hops { ${tie} alternatives { ${tie} } } } } }`);
    expect(cost).toBeLessThan(LIMITS.cost);
    expect(cost).toBeGreaterThan(10_000);
  });

  test('the number of ties counts as the number of entities does', () => {
    const cost = (sizes: string) => costOf(`{ neighbourhood(of: ["a"], ${sizes}) { ties { subject { id } } } }`);
    expect(cost('first: 10, firstTies: 5000')).toBe(cost('first: 10, firstTies: 10') * 500);
  });
});
