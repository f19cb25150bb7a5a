/** F9: questions that need more memory than the database gives to one transaction. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { generatedFacts } from '../../../bench/graph/generated-facts';
import { writeGraph } from '../../../bench/graph/write-graph';
import { connect } from '../../../src/database/connect';
import type { Database } from '../../../src/database/database';
import { startNeo4j } from '../../../src/database/launcher/start-neo4j';
import { prepareDatabase } from '../../../src/recorder/recorder';
import { serveSchema } from '../../support/serve-schema';
import { TEST_JARS } from '../../support/start-database';
import { randomFrom } from '../random-from';

const SCALE = { edges: 20_000, states: 12, persons: 400, organisations: 900, treaties: 900, events: 2_000, statements: 1_000 };
/** Those with the most ties. */
const HUBS = 3;
/** In MiB. The database gives it in pieces of 2: a lookup needs one, and each of the questions below several. */
const MEMORY_OF_ONE = 3;

export interface HungryQuestions {
  readonly times: number;
  readonly seed: number;
  readonly onRefused?: (done: number, kind: string) => void;
}

const TIE = '{ id spells { start end assertions { source { id } quote } } }';
const HUNGRY: Readonly<Record<string, (state: string) => string>> = {
  'a neighbourhood': (state) => `neighbourhood(of: ["${state}"], first: 2000, firstTies: 10000) { order ties ${TIE} }`,
  'a neighbourhood of two hops': (state) => `neighbourhood(of: ["${state}"], hops: 2, first: 2000, firstTies: 10000) { order ties ${TIE} }`,
  'a comparison of everything': () =>
    'compare(left: { validAt: "1990-01-01" }, right: { validAt: "2010-01-01" }, first: 100) { totalCount edges { node { tie kind } } }',
};

/** Asks such questions. @throws Error if one ends in any other way than it should */
export async function askForTooMuch({ times, seed, onRefused = () => {} }: HungryQuestions): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'entente-hungry-'));
  const start = (limit: { readonly transaction?: number } = {}) =>
    startNeo4j({
      dataFolder,
      jarFolder: TEST_JARS,
      what: 'a test of little memory',
      memory: { heap: 512, pageCache: 64, ...limit },
      startSeconds: 300,
      brief: true,
    });
  const unlimited = await start();
  const writing = await connect(unlimited);
  await prepareDatabase(writing);
  await writeGraph(writing, generatedFacts(SCALE));
  await writing.close();
  await unlimited.stop();
  const neo4j = await start({ transaction: MEMORY_OF_ONE });
  const db = await connect(neo4j);
  const hasEnded = neo4j.ended.then(() => Promise.reject(new Error('the database ended')));
  hasEnded.catch(() => {});
  try {
    await Promise.race([askRepeatedly(db, { times, seed, onRefused }), hasEnded]);
  } finally {
    await db.close();
    await neo4j.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  }
}

async function askRepeatedly(db: Database, { times, seed, onRefused }: Required<HungryQuestions>): Promise<void> {
  const random = randomFrom(seed);
  const { ask, server } = await serveSchema(db);
  const kinds = Object.keys(HUNGRY);
  for (let done = 1; done <= times; done += 1) {
    const kind = kinds[Math.floor(random() * kinds.length)]!;
    const state = `state:G${Math.floor(random() * HUBS)}`;
    const sent: string[] = [];
    const stop = db.onStatement((query) => sent.push(inspect(query, { depth: null })));
    const refused = await ask({ query: `{ ${HUNGRY[kind]!(state)} }` });
    stop();
    expect({ kind, errors: refused.errors }).toMatchObject({ kind, ...REFUSED });
    expect(Object.values(refused.data ?? {}).filter((field) => field !== null)).toEqual([]);
    // A repeated statement would be here twice.
    expect(sent).toEqual([...new Set(sent)]);
    const lookup = await ask({ query: 'query ($id: ID!) { entity(id: $id) { id } }', variables: { id: state } });
    expect(lookup).toMatchObject({ status: 200, data: { entity: { id: state } } });
    onRefused(done, kind);
  }
  await server.close();
}

const REFUSED = {
  errors: [
    {
      message: 'the question needs more memory than one question may use. Ask for less at once: fewer hops, a smaller page, a day.',
      extensions: { code: 'QUERY_REFUSED' },
    },
  ],
};
