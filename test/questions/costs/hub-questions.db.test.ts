/**
 * How questions about a hub affect other requests: no row holds a list that grows with the data, the event loop is not blocked, and too
 * large questions are refused.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { getIntrospectionQuery, parse } from 'graphql';
import { generatedFacts } from '../../../bench/graph/generated-facts';
import { writeGraph } from '../../../bench/graph/write-graph';
import { type HubQuestion, hubQuestions } from '../../../bench/hubs/hub-questions';
import type { CypherQuery } from '../../../src/database/cypher-query';
import type { Database } from '../../../src/database/database';
import { sectionBudget } from '../../../src/questions/shared/row-budgets';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { connectPreparedDatabase } from '../../support/test-database';
import type { Held, HeldWork } from './held-child';

/** Few states, so that each has thousands of ties. */
const SCALE = { edges: 14_000, states: 12, persons: 400, organisations: 900, treaties: 900, events: 2_000, statements: 1_000 };
/** The most small items that one row may hold, whatever the data. */
const MOST_IN_ROW = 1_000;
/** Milliseconds of processor time, so that a busy machine does not fail the test. */
const MOST_HELD_MS = 50;

let db: Database;
let schema: EntenteSchema;
let measuring: ChildProcess;
beforeAll(async () => {
  db = await connectPreparedDatabase();
  await writeGraph(db, generatedFacts(SCALE));
  schema = await createSchema(db);
  measuring = fork(join(__dirname, 'held-child.ts'), {
    execArgv: ['--require', '@swc-node/register'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await once(measuring, 'message');
});
afterAll(async () => {
  measuring.kill();
  await db.close();
});

/** Milliseconds for which the work blocks the event loop of a process that does nothing else. */
async function heldMs(work: HeldWork): Promise<number> {
  measuring.send(work);
  const [held] = (await once(measuring, 'message')) as [Held];
  if ('problem' in held) throw new Error(held.problem);
  return held.heldMs;
}

/** The questions about hubs that this graph contains. */
const QUESTIONS: readonly HubQuestion[] = hubQuestions().filter(({ hub }) => !/G(60|190)/.test(hub));
const operationOf = ({ query }: HubQuestion): string => `{ ${query} }`;

function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value);
  return Math.max(Array.isArray(value) ? value.length : 0, ...parts.map(longestList), 0);
}

const ROOT_LISTS = Array.from(
  { length: 30 },
  (_, at) => `list${at}: states(first: 10) { edges { node { id membershipsConnection(first: 10) { edges { node { id name } } } } } }`,
);
/** Every part of a tie: the same few entities and one recording occur thousands of times. */
const WHOLE_TIE = '{ id subject { id name } spells { assertions { source { id name } assertedBy { id name } recorded { seq at } } } }';
/** Other operations that blocked the event loop for long. */
const LONG_ONES: Readonly<Record<string, string>> = {
  'thirty lists': `{ ${ROOT_LISTS.join(' ')} }`,
  'a neighbourhood with every part of its ties': `{ neighbourhood(of: ["state:G0"], first: 2000, firstTies: 5000) { ties ${WHOLE_TIE} } }`,
  'a description of the schema': getIntrospectionQuery(),
};

describe('questions about a hub', () => {
  test('no row of any statement holds a list that grows with the data', async () => {
    const [{ degree }] = (await db.run({ cypher: "MATCH (n:Entity {id: 'state:G0'}) RETURN COUNT { (n)--() } AS degree", params: {} })) as [
      { degree: number },
    ];
    expect(degree).toBeGreaterThan(1.2 * MOST_IN_ROW);
    for (const question of QUESTIONS) {
      const sent: CypherQuery[] = [];
      const stop = db.onStatement((query) => sent.push(query));
      const { errors } = await schema.execute({ document: parse(operationOf(question)) });
      stop();
      expect({ question, errors }).toEqual({ question, errors: undefined });
      for (const query of sent) {
        const longest = (await db.run(query)).reduce((most, row) => Math.max(most, longestList(row)), 0);
        if (longest > MOST_IN_ROW)
          throw new Error(`${question.name} of ${question.hub}: a row holds a list of ${longest}: ${query.cypher}`);
      }
    }
  });

  test.each([...['dossier, whole', 'neighbourhood, 2 hops', 'timeline', 'dyad-years, everything', 'compare'], ...Object.keys(LONG_ONES)])(
    '%s does not block the event loop',
    async (name) => {
      const operation = LONG_ONES[name] ?? operationOf(QUESTIONS.find((one) => one.name === name)!);
      expect(await heldMs({ operation })).toBeLessThan(MOST_HELD_MS);
    },
  );

  test('a hundred thousand rows are read without blocking the event loop', async () => {
    const rows = { cypher: 'UNWIND range(1, 100000) AS i RETURN i, "text " + i AS text, {a: i, b: [i, i]} AS map', params: {} };
    expect(await heldMs({ rows })).toBeLessThan(MOST_HELD_MS);
  });

  test('a section with more rows than its budget is refused by name, and its statement is terminated', async () => {
    const budget = sectionBudget({ question: 'dossier', sectionOf: ({ part }) => part as string, narrower: 'another section' }, 3);
    const rows = { cypher: "UNWIND range(1, 1000000) AS i RETURN CASE WHEN i % 2 = 0 THEN 'ties' ELSE 'events' END AS part", params: {} };
    await expect(db.run(rows, { budget })).rejects.toThrow(
      'dossier.events: more than 3 assertions and entities would have to be read. Accepted: another section.',
    );
    const open = {
      cypher:
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '1000000' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery",
      params: {},
    };
    for (let left = 50; left > 0 && (await db.run(open)).length > 0; left -= 1);
    expect(await db.run(open)).toEqual([]);
  });
});
