/** Compares the row reader with the resolvers of @neo4j/graphql and graphql on the same rows. */
import fc from 'fast-check';
import { type GraphQLSchema, parse } from 'graphql';
import type { Row } from '../../../src/database/cypher-query';
import { innerSchema } from '../../../src/schema/inner/inner-schema';
import { type ConnectionPlan, type NodePlan, ONLY_ID } from '../../../src/schema/lens/plan';
import type { RootPlan } from '../../../src/schema/lens/plan-root';
import { rowReader } from '../../../src/schema/translation/row-reader';
import { assertProperty } from '../../support/seeds';
import { libraryAnswer } from './library-answer';
import { DOMAIN, plansOfOperation } from './plans-of-operation';

let inner: GraphQLSchema;
beforeAll(async () => {
  inner = await innerSchema(DOMAIN);
});

const OPERATION = parse(`{
  states { totalCount edges { node { id name aliases cow existsFrom
    membershipsConnection { totalCount tieCount edges { properties { start status voices { id } outsideExistence } node { id name ... on Organisation {
      membersConnection { totalCount edges { properties { reliability credibility } node { id name } } }
    } } } }
    treatiesConnection { totalCount nodeCount }
  } } }
  places { edges { node { id point { latitude longitude } } } }
  events { edges { node { id goldstein contexts participantsConnection(first: 2) { edges { properties { role } node { id } } } } } }
}`);
const PLANS = plansOfOperation(OPERATION, {}, { seq: 1, at: null });

/** Values that a database may return; most of them are invalid for most fields. */
const anyValue = fc.constantFrom<unknown[]>(
  null,
  undefined,
  '',
  'a',
  'state:IND',
  0,
  -0,
  1,
  2.5,
  2 ** 40,
  true,
  [],
  ['a'],
  ['a', null],
  [1],
  {},
  {
    x: 1,
    y: 2,
  },
);
const place = fc.record({
  longitude: fc.constantFrom(0, 74.3),
  latitude: fc.constantFrom(0, 31.5),
  x: fc.constantFrom(74.3),
  y: fc.constantFrom(31.5),
});
const LISTS = new Set(['aliases', 'codes', 'contexts', 'cameo', 'voices', 'covers', 'signedAt', 'kinds']);
const NUMBERS = /^(cow|gw|goldstein|credibility|entryFrom|recordedFrom|recordedTo|toldFrom|\w+(Earliest|Latest))$/;

/** A valid value of the property, except one in `wrong` + 1. */
function valueFor(property: string, wrong: number): fc.Arbitrary<unknown> {
  const right: fc.Arbitrary<unknown> = LISTS.has(property)
    ? fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 })
    : NUMBERS.test(property)
      ? fc.integer({ min: -1000, max: 20_000_000 })
      : property === 'outsideExistence'
        ? fc.boolean()
        : property === 'point'
          ? place
          : fc.string({ maxLength: 5 });
  return fc.oneof({ weight: wrong, arbitrary: right }, { weight: 1, arbitrary: anyValue });
}

const valuesFor = (properties: ReadonlySet<string>, wrong: number): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries([...properties].map((name) => [name, valueFor(name, wrong)]));

function nodeOf({ properties, connections }: NodePlan, wrong: number): fc.Arbitrary<Row> {
  const lists = [...new Set(connections.values())].flatMap((plan): [string, fc.Arbitrary<unknown>][] => [
    [plan.alias, connectionOf(plan, wrong)],
    ...plan.counts.map(({ alias }): [string, fc.Arbitrary<unknown>] => [alias, fc.record({ totalCount: fc.nat(50) })]),
  ]);
  return fc.record({ ...valuesFor(properties, wrong), ...Object.fromEntries(lists), __resolveType: fc.constant('Entity') });
}

function connectionOf({ edges }: ConnectionPlan, wrong: number): fc.Arbitrary<Row> {
  const totalCount = fc.nat(50);
  if (!edges) return fc.record({ totalCount });
  const edge = fc.record({
    properties: fc.record(valuesFor(edges.properties, wrong)),
    node: nodeOf(edges.later ? ONLY_ID : edges.node, wrong),
  });
  return fc.record({ totalCount, edges: fc.array(edge, { maxLength: 3 }) });
}

const rowsOf = ({ node }: RootPlan, wrong: number): fc.Arbitrary<Row[]> =>
  node
    ? fc.array(fc.record({ this: nodeOf(node, wrong) }), { maxLength: 3 })
    : fc.record({ this: fc.record({ totalCount: fc.nat(9) }) }).map((row) => [row]);

type Outcome = { readonly answer: unknown } | { readonly refused: string };
const outcomeOf = async (answer: () => unknown): Promise<Outcome> => {
  try {
    return { answer: JSON.parse(JSON.stringify(await answer())) };
  } catch (error) {
    return { refused: (error as Error).message };
  }
};

describe('a reader of rows', () => {
  test.each([
    ['as they should be', 1_000_000, 0.95],
    ['with a wrong value here and there', 60, 0.1],
  ])('reads rows %s', async (_, wrong, share) => {
    let [answered, all] = [0, 0];
    await assertProperty(
      fc.asyncProperty(
        fc.constantFrom(...PLANS).chain((plan) => rowsOf(plan, wrong).map((rows) => ({ plan, rows }))),
        async ({ plan, rows }) => {
          const read = rowReader(inner, plan);
          const own = await outcomeOf(() => (plan.node ? rows.map(read) : read(rows[0]!)));
          const library = await outcomeOf(() => libraryAnswer(inner, plan, async () => rows));
          expect(own).toEqual(library);
          all += 1;
          if ('answer' in own) answered += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(answered / all).toBeGreaterThan(share);
  });
});
