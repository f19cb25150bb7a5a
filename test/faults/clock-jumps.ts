/** F14: recordings while the machine's clock jumps a day forward and back. */
import { parse } from 'graphql';
import type { Database } from '../../src/database/database';
import { knownAt, prepareDatabase, record, recordings, stateDigest } from '../../src/recorder/recorder';
import { createSchema } from '../../src/schema/create-schema';
import { entity, membership } from '../recorder/facts';
import { emptyDatabase } from '../support/test-database';
import { withClock } from './clock';
import { randomFrom } from './random-from';

const DAY_MS = 24 * 60 * 60_000;
const ORGANISATIONS = 12;
const TIMELINE = `query ($after: String) { timeline(of: ["state:PAK"], first: 2, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { tie { id } } } } }`;

/**
 * Makes this number of recordings, each after a jump that the seed draws. After each it checks with `expect` everything that must be right.
 */
export async function recordThroughJumps(db: Database, jumps: number, seed: number): Promise<void> {
  const random = randomFrom(seed);
  let offset = 0;
  const jumping = withClock(db, () => offset);
  await emptyDatabase(db);
  await prepareDatabase(db);
  const organisations = Array.from({ length: ORGANISATIONS }, (_, index) => `organisation:O${index}`);
  await record(
    jumping,
    [entity('state:PAK'), ...organisations.map((id) => entity(id)), ...organisations.slice(0, 5).map((id) => membership('state:PAK', id))],
    { key: 'first', by: 'tester', why: 'before the clock was set' },
  );
  const schema = await createSchema(db);
  const page = async (after: string | null) => {
    const { data, errors } = await schema.execute({ document: parse(TIMELINE), variables: { after } });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)).timeline;
  };
  const first = await page(null);
  const rest = await page(first.pageInfo.endCursor);
  expect(rest.edges).toHaveLength(2);
  for (let jump = 1; jump <= jumps; jump += 1) {
    const before = await stateDigest(db, jump);
    offset += (random() < 0.5 ? -1 : 1) * Math.floor(random() * DAY_MS);
    // Long recordings open at one instant and complete at another.
    const facts = organisations.map((id) => membership('state:PAK', id, { sourceId: `source:${jump}`, assertedBy: `source:${jump}` }));
    await record(jumping, facts, { key: `jump ${jump}`, by: 'tester', why: 'after a jump', batchSize: jump % 2 === 0 ? 4 : 1_000 });
    expect(await stateDigest(db, jump)).toBe(before);
    expect(await page(first.pageInfo.endCursor)).toEqual(rest);
  }
  const all = [...(await recordings(db, { first: jumps + 1 }))].reverse();
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: jumps + 1 }, (_, index) => index + 1));
  const instants = all.map(({ at }) => Date.parse(at));
  for (const [index, instant] of instants.slice(1).entries()) expect(instant).toBeGreaterThan(instants[index]!);
  for (const { seq, at } of all) expect((await knownAt(db, { kind: 'INSTANT', at })).seq).toBe(seq);
}
