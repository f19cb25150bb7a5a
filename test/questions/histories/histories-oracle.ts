/** Random questions about random histories in a real database, against oracles that share no code with the product. */
import type { Database } from '../../../src/database/database';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { recordWorlds } from '../../lens/record-worlds';
import { knownAfter } from '../../oracle/history';
import { oneOf, type Random, randomOf, someOf, upTo } from '../../oracle/lens/random';
import type { World } from '../../oracle/lens/random-history';
import { type ComparedLook, comparison, type PlainChange } from '../../oracle/ties/comparison';
import { someLook, twoLooks } from '../../oracle/ties/random-looks';
import { sharedDays } from '../../oracle/ties/shared-days';
import { replay } from '../../support/seeds';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { askCompare, askShared, lensOfLook } from './asked';
import { judgeOf, worldOfDatedSources } from './dated-sources';
import { expectRecordedCauses } from './recorded-causes';

const TELLINGS = 6;
/** Asked in parallel: the database uses two processor cores. */
const AT_ONCE = 8;
/** Few, because the database plans each of them separately. */
const SCOPES = [null, null, null, ['MEMBER_OF', 'RIVAL_OF'], ['HOLDS', 'HAS_MISSION_IN', 'PARTY_TO', 'PARTICIPATED_IN']];

export interface Cases {
  readonly compare: number;
  readonly shared: number;
  readonly worlds: number;
}

/** The tests of compare and sharedMemberships with the given numbers of cases on a seed. */
export function askHistories({ compare, shared, worlds: count }: Cases, seed: number): void {
  describe(`questions about histories, ${replay(seed)}`, () => {
    let db: Database;
    let schema: EntenteSchema;
    const random = randomOf(seed);
    const worlds = Array.from({ length: count }, (_, index) => worldOfDatedSources(random, index, TELLINGS));

    beforeAll(async () => {
      db = await connectPreparedDatabase();
      await recordWorlds(db, worlds);
      schema = await createSchema(db);
    }, 300_000);
    afterAll(async () => {
      await emptyDatabase(db);
      await db.close();
    });

    test(
      `${compare} comparisons of two lenses`,
      async () => {
        const seen: PlainChange[] = [];
        await askMany(compare, async () => seen.push(...(await comparedOnce(schema, random, oneOf(random, worlds)))));
        // Every kind and every cause occurred, alone and together with others.
        expect(new Set(seen.map(({ kind }) => kind))).toEqual(new Set(['APPEARED', 'GONE', 'ALTERED']));
        for (const cause of ['WORLD', 'KNOWLEDGE', 'END', 'RETRACTION', 'CORRECTION', 'PERSPECTIVE']) {
          expect(seen.filter(({ causes }) => causes.length === 1 && causes[0] === cause).length).toBeGreaterThan(0);
        }
        expect(seen.length).toBeGreaterThan(compare);
      },
      compare * 500 + 60_000,
    );

    test('the history of every assertion, and the counts of every recording', () => expectRecordedCauses(schema, worlds), 120_000);

    test(
      `${shared} questions about shared memberships`,
      async () => {
        let found = 0;
        await askMany(shared, async () => {
          const shown = await sharedOnce(schema, random, oneOf(random, worlds));
          found += shown;
        });
        expect(found).toBeGreaterThan(shared / 2);
      },
      shared * 500 + 60_000,
    );
  });
}

/** Draws before it waits, so that one seed gives the same questions, however long the database takes. */
async function askMany(count: number, ask: () => Promise<unknown>): Promise<void> {
  for (let begun = 0; begun < count; begun += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - begun) }, () => ask()));
  }
}

async function comparedOnce(schema: EntenteSchema, random: Random, world: World): Promise<readonly PlainChange[]> {
  const [left, right] = twoLooks(random, world, TELLINGS);
  const things = [...knownAfter(world.history, TELLINGS).things.keys()];
  const chosen = someOf(random, things, 0.3);
  const of = chosen.length > 0 && random() < 0.7 ? chosen : things;
  const tieTypes = oneOf(random, SCOPES);
  const first = random() < 0.3 ? 1 + upTo(random, 6) : 500;
  const expected = comparison(
    world.history,
    [left, right],
    ({ type, subject, object }) => (of.includes(subject) || of.includes(object)) && (tieTypes === null || tieTypes.includes(type)),
    judgeOf(world),
  );
  const variables = { left: lensOfLook(left), right: lensOfLook(right), of, tieTypes, first };
  const { changes, totals, counts } = await askCompare(schema, variables);
  expect({ ...variables, changes }).toEqual({ ...variables, changes: expected });
  expect(new Set(totals)).toEqual(new Set([expected.length]));
  for (const counted of counts) expect(counted).toEqual(countsOf(expected));
  return expected;
}

function countsOf(changes: readonly PlainChange[]) {
  const kinds = ['APPEARED', 'GONE', 'ALTERED'];
  const causes = ['WORLD', 'KNOWLEDGE', 'END', 'RETRACTION', 'CORRECTION', 'PERSPECTIVE'];
  return kinds
    .flatMap((kind) =>
      causes.map((cause) => ({ kind, cause, count: changes.filter((one) => one.kind === kind && one.causes.includes(cause)).length })),
    )
    .filter(({ count }) => count > 0);
}

async function sharedOnce(schema: EntenteSchema, random: Random, world: World): Promise<number> {
  const drawn = someLook(random, world, TELLINGS);
  const look: ComparedLook = random() < 0.6 ? { ...drawn, when: null, recording: TELLINGS } : drawn;
  const of = someMembers(random, world, look.recording);
  const status = random() < 0.7 ? null : [oneOf(random, ['FULL', 'OBSERVER', 'ASSOCIATE'])];
  const { things } = knownAfter(world.history, look.recording);
  const expected = of.every((id) => things.has(id)) ? sharedDays(world.history, look, of, status, judgeOf(world)) : 'NOT_FOUND';
  const variables = { ...lensOfLook(look), status };
  expect({ of, ...variables, answer: await askShared(schema, variables, of) }).toEqual({ of, ...variables, answer: expected });
  return typeof expected === 'string' ? 0 : expected.length;
}

/** Two or three states in any order: mostly states with a recorded membership in one organisation, else any states. */
function someMembers(random: Random, world: World, recording: number): string[] {
  const organisation = `organisation:${world.tag}-${upTo(random, 2)}`;
  const { words } = knownAfter(world.history, recording);
  const inIt = new Set(words.filter(({ type, object }) => type === 'MEMBER_OF' && object === organisation).map(({ subject }) => subject));
  const left = inIt.size > 1 && random() < 0.9 ? [...inIt] : [0, 1, 2].map((at) => `state:${world.tag}-${at}`);
  return Array.from({ length: Math.min(left.length, 2 + upTo(random, 2)) }, () => left.splice(upTo(random, left.length), 1)[0]!);
}
