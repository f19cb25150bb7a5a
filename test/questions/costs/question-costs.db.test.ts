/** The cost of questions: the same for the same answer, on a graph of ten thousand edges and on one of a hundred thousand. */
import { parse } from 'graphql';
import type { CypherQuery } from '../../../src/database/cypher-query';
import type { Database } from '../../../src/database/database';
import type { Lens } from '../../../src/model/lens';
import { readPeriod } from '../../../src/model/period';
import { answerCompare } from '../../../src/questions/compare/answer';
import { readCompareRequest } from '../../../src/questions/compare/request';
import { answerNeighbourhood } from '../../../src/questions/neighbourhood/answer';
import { readNeighbourhoodRequest } from '../../../src/questions/neighbourhood/request';
import { answerPaths } from '../../../src/questions/paths/answer';
import { readPathRequest } from '../../../src/questions/paths/request';
import type { Run } from '../../../src/questions/shared/published-dates';
import { membershipsInCommon, readMembershipsInCommon } from '../../../src/questions/shared-memberships/cypher';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { A, B, grow, HUB, plant, TREATY } from './planted-and-grown';

const lens = (seq: number, day: string | null = null): Lens => ({
  validAt: day === null ? null : readPeriod(day),
  knownAt: { seq, at: null },
  assertedBy: null,
  background: true,
  certainty: 'POSSIBLE',
  policy: 'ALL',
  minReliability: null,
});

type Question = (run: Run) => Promise<unknown>;
const paths = (maxHops: number, day: string | null): Question => {
  return (run) => answerPaths(run, lens(2, day), readPathRequest({ from: A, to: B, maxHops }));
};

/** The rows of the statement have no order; the answer built from them has one. */
const inCommon: Question = async (run) => {
  const { found, edges } = readMembershipsInCommon(await run(membershipsInCommon([A, B], lens(2))));
  return [...found, ...edges.map((edge) => JSON.stringify(edge, Object.keys(edge.edge).concat(Object.keys(edge)).sort()))].sort();
};

let schema: EntenteSchema;

/** Executes the field over the schema; the statements that it sends are then profiled. */
const asked =
  (field: string): Question =>
  async (run) => {
    const sent: CypherQuery[] = [];
    const stop = db.onStatement((query) => sent.push(query as CypherQuery));
    const { data, errors } = await schema.execute({ document: parse(`{ ${field} }`) });
    stop();
    expect(errors).toBeUndefined();
    for (const query of sent) await run(query);
    return JSON.parse(JSON.stringify(data));
  };

const QUESTIONS: Readonly<Record<string, Question>> = {
  'paths of three hops, the hub being out of their reach': paths(3, null),
  'paths of three hops on a day': paths(3, '2020-01-01'),
  'a neighbourhood that ends before the hub': (run) => answerNeighbourhood(run, lens(2), readNeighbourhoodRequest({ of: [A], hops: 1 })),
  'memberships in common': inCommon,
  'a comparison of two recordings': (run) =>
    answerCompare(run, { left: lens(1), right: lens(2) }, readCompareRequest({ left: {}, right: {}, of: [A, B] })),
  'a comparison of two days': (run) =>
    answerCompare(
      run,
      { left: lens(2, '2010-01-01'), right: lens(2, '2020-01-01') },
      readCompareRequest({ left: {}, right: {}, of: [A, B] }),
    ),
  search: asked('search(text: "plantedland") { totalCount edges { node { id name } score } }'),
  'an entity by its code': asked('entity(code: "iso3:PLA") { id name }'),
  'an entity by its id': asked(`entity(id: "${A}") { id name }`),
  'a treaty by party': asked(`treatyStatus(treaty: "${TREATY}") { contested parties { party { id } status steps { action { id } } } }`),
  'the ties of a state': asked(
    `states(where: { id: { eq: "${A}" } }) { edges { node { membershipsConnection { edges { node { id } properties { start source { id } } } } } } }`,
  ),
};

let db: Database;

describe('the cost of questions', () => {
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await plant(db);
    await grow(db, 10_000, 0);
    schema = await createSchema(db);
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  test('depends on their answers, not on the size of the graph', async () => {
    const small = await costsOf(db);
    await grow(db, 90_000, 10_000);
    const large = await costsOf(db);
    for (const name of Object.keys(QUESTIONS)) {
      expect({ name, answer: large[name]!.answer }).toEqual({ name, answer: small[name]!.answer });
      expect(small[name]!.dbHits).toBeGreaterThan(0);
    }
    const dearer = Object.keys(QUESTIONS).filter((name) => large[name]!.dbHits > small[name]!.dbHits * 1.2 + 10);
    expect(dearer).toEqual([]);
    // The hub beside them did grow.
    const [{ hub }] = (await db.run({ cypher: 'MATCH (n:Entity {id: $id}) RETURN COUNT { (n)--() } AS hub', params: { id: HUB } })) as [
      { hub: number },
    ];
    expect(hub).toBeGreaterThan(20_000);
  });
});

async function costsOf(db: Database) {
  const costs: Record<string, { answer: unknown; dbHits: number }> = {};
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    let dbHits = 0;
    const answer = await ask(async (query) => {
      const profiled = await db.profile(query);
      dbHits += profiled.dbHits;
      return profiled.rows;
    });
    costs[name] = { answer, dbHits };
  }
  if (process.env['COSTS'])
    console.log(
      Object.entries(costs)
        .map(([name, { dbHits }]) => `${dbHits} ${name}`)
        .join('\n'),
    );
  return costs;
}
