/** F8: questions about hubs that take far longer than an operation may, while others look up entities by id. */
import { setTimeout as delay } from 'node:timers/promises';
import { generatedFacts } from '../../../bench/graph/generated-facts';
import { writeGraph } from '../../../bench/graph/write-graph';
import { forkServer } from '../../server/forked-server';
import { connectPreparedDatabase } from '../../support/test-database';
import { onThisMachine } from '../on-this-machine';
import { randomFrom } from '../random-from';
import { ConstantLookups, type Lookup } from './constant-lookups';
import { untilNothingOpen } from './open-work';

/** Few states, so that each is a hub. */
const SCALE = { edges: 30_000, states: 12, persons: 800, organisations: 1_800, treaties: 1_800, events: 4_000, statements: 2_000 };
const LIMIT_MS = 2_000;
/** For the answer and for everything in the database, from the time limit on. */
const ENDED_WITHIN_MS = 2_500;
const QUIET_MS = 3_000;

export interface RunawayQuestions {
  readonly times: number;
  readonly seed: number;
  readonly onEnded?: (done: number, kind: string, afterLimitMs: number) => void;
}

export interface AfterRunaways {
  /** Milliseconds from the time limit to the answer of each. */
  readonly afterLimit: readonly number[];
  /** Questions that were answered within the limit, and so do not count. */
  readonly answered: number;
  readonly quiet: readonly Lookup[];
  readonly beside: readonly Lookup[];
  /** The share of the lookups of each question that were answered before it ended, at the least. */
  readonly leastAnsweredMeanwhile: number;
}

type DrawState = () => string;

/** Each far beyond the limit on time, and within the limit on cost. */
const RUNAWAYS: Readonly<Record<string, (draw: DrawState) => string>> = {
  'dossiers without a day': (draw) =>
    aliased(15, () => {
      const [a, b] = drawTwo(draw);
      return `dossier(a: "${a}", b: "${b}") { totals { ties meetings } ties(first: 100) ${TIE} events(first: 100) ${EVENT}
        meetings(first: 100) ${EVENT} disputes(first: 100) { claim { id } sides { position } } thirdParties(first: 100) { actor { id } paths } }`;
    }),
  'deep paths': (draw) =>
    aliased(7, () => {
      const [from, to] = drawTwo(draw);
      return `paths(from: "${from}", to: "${to}", maxHops: 6, first: 100) { paths { hops { tie { id } } } }`;
    }),
  'neighbourhoods of hubs': (draw) =>
    aliased(2, () => `neighbourhood(of: ["${draw()}"], hops: 2, first: 2000, firstTies: 10000) { order size ties ${TIE} }`),
  'lists within lists': () =>
    aliased(
      3,
      (at) => `organisations(first: ${50 - at}) { edges { node { membersConnection(first: 50) { edges { node { id
        ... on State { membershipsConnection(first: 50) { edges { node { id name } } } } } } } } } }`,
    ),
};
const TIE = '{ id type standing spells { start end assertions { source { id } quote } } }';
const EVENT = '{ event { id name } participants { actor { id name } } }';

const aliased = (times: number, field: (at: number) => string): string =>
  `{ ${Array.from({ length: times }, (_, at) => `a${at}: ${field(at)}`).join(' ')} }`;

function drawTwo(draw: DrawState): [string, string] {
  const first = draw();
  for (;;) {
    const second = draw();
    if (second !== first) return [first, second];
  }
}

/** Asks such questions until `times` of them were ended at the limit. @throws Error if one ends in any other way than it should */
export async function runAway({ times, seed, onEnded = () => {} }: RunawayQuestions): Promise<AfterRunaways> {
  const random = randomFrom(seed);
  const drawState = () => `state:G${Math.floor(random() * SCALE.states)}`;
  const db = await connectPreparedDatabase();
  await writeGraph(db, generatedFacts(SCALE));
  const server = await forkServer({ heapMb: 512, timeoutMs: LIMIT_MS });
  const after = { afterLimit: [] as number[], answered: 0, quiet: [] as Lookup[], beside: [] as Lookup[], leastAnsweredMeanwhile: 1 };
  const lookUpQuietly = async () => {
    const lookups = new ConstantLookups(server.origin, drawState);
    await delay(QUIET_MS);
    after.quiet.push(...(await lookups.end()));
  };
  try {
    await (await ask(server.origin, '{ entity(id: "state:G0") { id name } }')).text();
    await lookUpQuietly();
    while (after.afterLimit.length < times) {
      const kinds = Object.keys(RUNAWAYS);
      const kind = kinds[Math.floor(random() * kinds.length)]!;
      const lookups = new ConstantLookups(server.origin, drawState);
      const began = performance.now();
      const reply = await ask(server.origin, RUNAWAYS[kind]!(drawState));
      const { data, errors } = (await reply.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
      const endedAt = performance.now();
      const beside = await lookups.end();
      if (!errors && data) {
        after.answered += 1;
        if (after.answered > times) throw new Error(`${after.answered} questions were answered within ${LIMIT_MS} ms: they are too small`);
        continue;
      }
      const afterLimitMs = endedAt - began - LIMIT_MS;
      expect({ kind, status: reply.status, errors }).toMatchObject({ kind, ...ENDED });
      expect(afterLimitMs).toBeLessThan(onThisMachine(ENDED_WITHIN_MS));
      await untilNothingOpen(db, server.origin, onThisMachine(ENDED_WITHIN_MS) - (performance.now() - began - LIMIT_MS));
      const meanwhile = beside.filter(({ answeredAt }) => answeredAt < endedAt).length / beside.length;
      after.leastAnsweredMeanwhile = Math.min(after.leastAnsweredMeanwhile, meanwhile);
      after.beside.push(...beside);
      after.afterLimit.push(afterLimitMs);
      onEnded(after.afterLimit.length, kind, afterLimitMs);
    }
    await lookUpQuietly();
    return after;
  } finally {
    server.stop();
    await db.close();
  }
}

const ENDED = {
  status: 400,
  errors: [
    { message: expect.stringContaining(`took longer than ${LIMIT_MS / 1_000} s and was ended`), extensions: { code: 'QUERY_REFUSED' } },
  ],
};

function ask(origin: string, query: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
}
