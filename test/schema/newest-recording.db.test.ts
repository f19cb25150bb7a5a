/** An operation answers with the newest recording, even if another process has just completed it, and does not wait for settling. */
import { parse } from 'graphql';
import type { CypherQuery } from '../../src/database/cypher-query';
import type { Database } from '../../src/database/database';
import { prepareDatabase, record } from '../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { entity } from '../recorder/facts';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';

let reading: Database;
/** A second connection, which writes as another process would. */
let writing: Database;
let schema: EntenteSchema;
beforeAll(async () => {
  [reading, writing] = await Promise.all([connectTestDatabase(), connectTestDatabase()]);
  await emptyDatabase(writing);
  await prepareDatabase(writing);
  schema = await createSchema(reading);
});
afterAll(async () => {
  await emptyDatabase(writing);
  await Promise.all([reading.close(), writing.close()]);
});

const recordState = (at: number) => record(writing, [entity(`state:n${at}`)], { key: `n${at}`, by: 'tester', why: `state ${at}` });

/** The recording of the answer and of its receipt, and the number of states and recordings in it. */
async function ask(lens = '') {
  const document = parse(`query Q ${lens} { lens { knownAt { seq } } states { totalCount } recordings { totalCount } }`);
  const { data, errors, extensions } = await schema.execute({ document });
  expect(errors).toBeUndefined();
  const { lens: shown, states, recordings } = data as Record<string, { knownAt: { seq: number }; totalCount: number }>;
  const receipt = extensions?.['receipt'] as { lens: { knownAt: { seq: number } } };
  return [shown!.knownAt.seq, receipt.lens.knownAt.seq, states!.totalCount, recordings!.totalCount];
}

test('a recording of another process is in the next answer', async () => {
  for (let at = 1; at <= 5; at++) {
    await recordState(at);
    expect(await ask()).toEqual([at, at, at, at]);
    expect(await ask()).toEqual([at, at, at, at]);
  }
  expect(await ask('@lens(knownAt: "#2")')).toEqual([2, 2, 2, 2]);
});

test('while another process records, each answer has one recording, never older than the newest when the operation began', async () => {
  const before = (await ask())[0]!;
  let [complete, ended] = [before, false];
  const recordAll = async () => {
    for (let at = before + 1; at <= before + 25; at++) {
      await recordState(at);
      complete = at;
    }
    ended = true;
  };
  const seen = new Set<number>();
  const askOn = async () => {
    while (!ended) {
      const stood = complete;
      const answer = await ask();
      expect(answer).toEqual(Array(4).fill(answer[0]));
      expect(answer[0]).toBeGreaterThanOrEqual(stood);
      seen.add(answer[0]!);
    }
  };
  await Promise.all([recordAll(), askOn(), askOn()]);
  expect(seen.size).toBeGreaterThan(5);
  expect((await ask())[0]).toBe(before + 25);
});

/** What a part of a statement reads. */
const READS = [
  [':State', 'states'],
  [':Ledger', 'recording'],
] as const;

/** A statement that was ended is polled until it is gone, in parallel with other statements. */
const isWatch = ({ cypher }: CypherQuery) => cypher.startsWith('SHOW TRANSACTIONS');

test('a list settles its recording by its own statement, and is read again if that finds a newer recording', async () => {
  const { seq } = (await recordState(1_000)).recording!;
  const sentFor = async () => {
    const sent: CypherQuery[] = [];
    const stop = reading.onStatement((query) => void (isWatch(query) || sent.push(query)));
    const { data } = await schema.execute({ document: parse('{ states { totalCount } }') });
    stop();
    return [sent.map(({ cypher }) => READS.filter(([part]) => cypher.includes(part)).map(([, name]) => name)), data];
  };
  const data = { states: { totalCount: seq } };
  expect(await sentFor()).toEqual([[['states', 'recording'], ['states']], data]);
  expect(await sentFor()).toEqual([[['states', 'recording']], data]);
});
