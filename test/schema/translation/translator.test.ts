/** Compares kept translations with those that @neo4j/graphql makes for each plan: the same statement with the same values. */
import { type GraphQLSchema, parse } from 'graphql';
import { innerOperation } from '../../../src/schema/inner/inner-operation';
import { innerSchema } from '../../../src/schema/inner/inner-schema';
import type { RootPlan } from '../../../src/schema/lens/plan-root';
import { freshTranslation } from '../../../src/schema/translation/fresh-translation';
import { markOperation } from '../../../src/schema/translation/marked-operation';
import { planShape } from '../../../src/schema/translation/plan-shape';
import { prepareStatement } from '../../../src/schema/translation/prepared-statement';
import { Translator } from '../../../src/schema/translation/translator';
import { drawnPairs } from '../../lens/drawn-pairs';
import { printOperation } from '../../oracle/lens/print';
import { randomOf } from '../../oracle/lens/random';
import { randomWorld } from '../../oracle/lens/random-history';
import { casesPerSeed, listSeeds } from '../../support/seeds';
import { DOMAIN, plansOfOperation } from './plans-of-operation';

let inner: GraphQLSchema;
beforeAll(async () => {
  inner = await innerSchema(DOMAIN);
});

/**
 * Compares the plans with the library, then in reverse order, where other plans are the first of their shape. Returns how many plans had
 * the shape of an earlier one.
 */
async function hold(plans: readonly RootPlan[]): Promise<number> {
  const shapes = new Map(plans.map((plan) => [planShape(plan).text, plan]));
  for (const [shape, plan] of shapes) expect({ shape, kept: await isPreparable(plan) }).toEqual({ shape, kept: true });
  for (const ordered of [plans, [...plans].reverse()]) {
    const translator = new Translator(inner);
    for (const plan of ordered) {
      const { statement } = await translator.translate(plan);
      expect(statement).toStrictEqual(await freshTranslation(inner, innerOperation(inner, plan)));
    }
  }
  return plans.length - shapes.size;
}

/** Whether the statement of a plan can be kept for other plans of its shape. */
async function isPreparable(plan: RootPlan): Promise<boolean> {
  const operation = innerOperation(inner, plan);
  const { operation: marked, markers } = markOperation(operation);
  const known = { statement: await freshTranslation(inner, operation), values: planShape(plan).values };
  return prepareStatement(await freshTranslation(inner, marked), markers, known) !== null;
}

const LENS = '@lens(validAt: $day, assertedBy: $by, background: $background, certainty: $certainty, minReliability: $grade)';
const query = (body: string, more = '') =>
  `query ($day: EDTF, $by: [ID!], $background: Boolean = true, $certainty: Certainty = POSSIBLE, $grade: Reliability, $first: Int = 20, $after: String ${more}) ${LENS} { ${body} }`;
const cursor = (place: number) => Buffer.from(`arrayconnection:${place}`).toString('base64');

/** Lenses of several shapes, two of each with different values. */
const LENSES: readonly Record<string, unknown>[] = [
  {},
  { day: '2010-06-15' },
  { day: '1969' },
  { day: '2011-06', certainty: 'CERTAIN' },
  { by: ['state:IND'] },
  { by: ['state:PAK'] },
  { by: ['state:IND', 'state:PAK'], day: '2001-01-01' },
  { by: ['source:un', 'state:CHN'], day: '1970-01-01' },
  { by: ['state:IND'], background: false },
  { by: ['state:CHN'], background: false, grade: 'B' },
  { grade: 'A' },
  { grade: 'C' },
];
const PAGES: readonly Record<string, unknown>[] = [
  { first: 0 },
  { first: 1 },
  { first: 7 },
  { first: 0, after: cursor(3) },
  { first: 5, after: cursor(0) },
  { first: 5, after: cursor(41) },
];

const STATES = 'states(where: $where, first: $first, after: $after) { totalCount edges { node { id name codes } } }';
const WHERES: readonly unknown[] = [
  undefined,
  null,
  {},
  ...['state:IND', 'state:PAK', ''].map((id) => ({ id: { eq: id } })),
  ...[[], ['state:IND'], ['state:PAK'], ['', 'b'], ['a', 'b', 'c', 'd']].map((ids) => ({ id: { in: ids } })),
  ...[null, 'IN', 'PK', ''].map((iso2) => ({ iso2: { eq: iso2 } })),
  ...[null, 0, -5, 750, 770].map((cow) => ({ cow: { eq: cow } })),
  ...[[], [0], [750], [0, 750, -1]].map((cow) => ({ cow: { in: cow } })),
  ...['a', 'b', ''].map((code) => ({ codes: { includes: code } })),
  ...[[], ['a'], ['a', 'b']].map((codes) => ({ codes: { eq: codes } })),
  ...[[], [{ name: { contains: 'a' } }], [{ name: { contains: 'b' } }, { NOT: { name: { startsWith: 'c' } } }]].map((OR) => ({ OR })),
  ...['1947', '1991-12-26', '19XX'].map((from) => ({ existsFrom: { certainly: { from, until: '2001' } } })),
  ...['some', 'none', 'single', 'all'].flatMap((how) =>
    [{}, { edge: { status: { eq: 'FULL' } } }, { node: { name: { endsWith: 'n' } }, edge: { credibility: { lte: 2 } } }].map((test) => ({
      membershipsConnection: { [how]: test },
    })),
  ),
];

describe('a translator', () => {
  test('gives the statement of the library for every filter, with values of every kind', async () => {
    const document = parse(query(STATES, ', $where: StateWhere'));
    const plans = WHERES.flatMap((where) => plansOfOperation(document, where === undefined ? {} : { where }, { seq: 3, at: null }));
    expect(await hold(plans)).toBeGreaterThan(plans.length / 2);
  });

  test('gives the statement of the library for every lens and page, from the first recording to the last', async () => {
    const list =
      'membershipsConnection(first: $first, after: $after, where: $edge) { totalCount tieCount certain: nodeCount(certainty: CERTAIN) edges { node { id name } properties { start status source { id } } } }';
    const document = parse(query(`states(first: 5) { edges { node { id name ${list} } } }`, ', $edge: MemberOfOrganisationWhere'));
    const asked = [
      ...LENSES.flatMap((lens) => PAGES.slice(1, 3).map((page) => ({ ...lens, ...page }))),
      ...LENSES.slice(4, 6).flatMap((lens) => PAGES.map((page) => ({ ...lens, ...page }))),
    ];
    const plans = asked.flatMap((variables, at) => plansOfOperation(document, variables, { seq: at % 3, at: null }));
    expect(await hold(plans)).toBeGreaterThan(plans.length / 2);
  });

  test('gives each sort order its own statement', async () => {
    const sorts = [[], [{ name: 'ASC' }], [{ name: 'DESC' }], [{ existsFrom: 'ASC' }, { name: 'DESC' }]];
    const document = parse(query('states(sort: $sort) { edges { node { id } } }', ', $sort: [StateSort!]'));
    const plans = sorts.flatMap((sort) => plansOfOperation(document, { sort }, { seq: 1, at: null }));
    await hold(plans);
    const rows = plans.filter(({ args }) => 'sort' in args);
    const translator = new Translator(inner);
    expect(new Set((await Promise.all(rows.map((plan) => translator.translate(plan)))).map(({ statement }) => statement.cypher)).size).toBe(
      4,
    );
  });

  test('gives the statement of the library for filters on numbers', async () => {
    const document = parse(query('events(where: $where) { edges { node { id goldstein } } }', ', $where: EventWhere'));
    const plans = [-10, 0, 2, 2.5, -0.5].flatMap((lte) =>
      plansOfOperation(document, { where: { goldstein: { lte } } }, { seq: 1, at: null }),
    );
    expect(await hold(plans)).toBeGreaterThan(0);
  });

  test('refuses what the library refuses, even if the shape is already known', async () => {
    const translator = new Translator(inner);
    const plan = (first: number): RootPlan => ({
      field: 'states',
      args: { limit: first },
      node: { properties: new Set(['id']), connections: new Map() },
    });
    for (const first of [1, 2.5, 3, 2.5]) {
      if (Number.isInteger(first))
        expect((await translator.translate(plan(first))).statement.params).toMatchObject({ param0: { low: first } });
      else await expect(translator.translate(plan(first))).rejects.toThrow('Int cannot represent non-integer value');
    }
  });
});

describe.each(listSeeds('lens'))('a translator, SEED=%i', (seed) => {
  test('gives the statements of the library for random operations through random lenses', async () => {
    const random = randomOf(seed);
    const worlds = Array.from({ length: 16 }, (_, index) => randomWorld(random, `w${10 + index}`, 6, true));
    const groups = drawnPairs(random, casesPerSeed(180, 'lens'), worlds, 30);
    let kept = 0;
    for (const group of groups) {
      const way = Math.floor(random() * 2 ** 31);
      const plans = group.flatMap(({ operation }) => {
        const { text, variables } = printOperation(randomOf(way), operation, 'VARIABLES');
        return plansOfOperation(parse(text), variables, { seq: operation.look.recording, at: null });
      });
      kept += await hold(plans);
    }
    expect(kept).toBeGreaterThan(60);
  });
});
