/** Laws of the lens on random histories: what is true of every answer, for any history and any lens. */
import fc from 'fast-check';
import { parse } from 'graphql';
import type { Database } from '../../src/database/database';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { ROOTS } from '../oracle/lens/fields';
import { randomOf } from '../oracle/lens/random';
import { randomWorld, type World } from '../oracle/lens/random-history';
import { assertProperty, casesPerSeed, listSeeds } from '../support/seeds';
import { connectPreparedDatabase, emptyDatabase } from '../support/test-database';
import { recordWorlds } from './record-worlds';

const TELLINGS = 6;
const EARLY = 3;
const WORLDS = casesPerSeed(12, 'lens');

interface Conditions {
  readonly validAt: string | null;
  readonly assertedBy: readonly number[] | null;
  readonly background: boolean;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly minReliability: 'A' | 'B' | 'C' | null;
}
const conditions: fc.Arbitrary<Conditions> = fc.record({
  validAt: fc.option(fc.constantFrom('1950-06-01', '1975-01-01', '1999-12-31', '2010-05-05', '2020-01-01'), { freq: 3 }),
  assertedBy: fc.option(fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 2 })),
  background: fc.boolean(),
  certainty: fc.constantFrom('CERTAIN', 'POSSIBLE'),
  minReliability: fc.option(fc.constantFrom('A', 'B', 'C')),
});
/** The open lens: each condition has its default. */
const OPEN: Conditions = { validAt: null, assertedBy: null, background: true, certainty: 'POSSIBLE', minReliability: null };

/** Ties of all kinds, one hop, without filters: only the lens decides what is shown. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  State: ['membershipsConnection', 'rivalsConnection', 'hostedMissionsConnection'],
  Person: ['tenuresConnection'],
  Treaty: ['partiesConnection'],
};
const EDGE = '{ totalCount edges { node { id } properties { versionId source { id } assertedBy { id } voices { id } } } }';
const DOCUMENT =
  parse(`query Q($validAt: EDTF, $knownAt: String, $assertedBy: [ID!], $background: Boolean!, $certainty: Certainty!, $minReliability: Reliability, $from: String!)
@lens(validAt: $validAt, knownAt: $knownAt, assertedBy: $assertedBy, background: $background, certainty: $certainty, minReliability: $minReliability) {
${Object.entries(ASKED)
  .map(
    ([kind, lists]) =>
      `${ROOTS[kind]}(where: { name: { startsWith: $from } }) { edges { node { id ${lists.map((list) => `${list}(first: 500) ${EDGE}`).join(' ')} } } }`,
  )
  .join('\n')}
}`);

interface Edge {
  readonly node: { readonly id: string };
  readonly properties: { versionId: string; source: { id: string }; assertedBy: { id: string }; voices: { id: string }[] };
}

describe.each(listSeeds('lens'))('laws of the lens, SEED=%i', (seed) => {
  let db: Database;
  let schema: EntenteSchema;
  const random = randomOf(seed);
  const worlds: World[] = Array.from({ length: WORLDS }, (_, index) => randomWorld(random, `w${index}`, TELLINGS));
  const world = fc.constantFrom(...worlds);
  const seq = fc.integer({ min: 0, max: TELLINGS });
  /** Answers from the time when only the first recordings existed. */
  const early: { world: World; lens: Conditions; at: number; answer: unknown }[] = [];

  beforeAll(async () => {
    db = await connectPreparedDatabase();
    schema = await createSchema(db);
    await recordWorlds(db, worlds, 0, EARLY);
    for (const [one, lens, at] of fc.sample(fc.tuple(world, fc.oneof(conditions, fc.constant(OPEN)), fc.integer({ min: 1, max: EARLY })), {
      numRuns: casesPerSeed(15, 'lens'),
      seed,
    }))
      early.push({ world: one, lens, at, answer: await ask(one, lens, at) });
    await recordWorlds(db, worlds, EARLY);
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  async function ask({ tag, voices }: World, { assertedBy, ...lens }: Conditions, at: number): Promise<unknown> {
    // Before the first recording no perspective is recorded.
    const perspective = at === 0 ? null : (assertedBy?.map((index) => voices[index]!) ?? null);
    const variables = { ...lens, assertedBy: perspective, knownAt: `#${at}`, from: `${tag} ` };
    const { data, errors } = await schema.execute({ document: DOCUMENT, variables });
    if (errors) throw errors[0];
    return JSON.parse(JSON.stringify(data));
  }
  const edges = async (one: World, lens: Conditions, at: number): Promise<Edge[]> => {
    const found: Edge[] = [];
    JSON.parse(JSON.stringify(await ask(one, lens, at)), (_, value) => {
      if (value?.properties?.versionId) found.push(value);
      return value;
    });
    return found;
  };
  const versions = async (one: World, lens: Conditions, at: number) =>
    new Set((await edges(one, lens, at)).map(({ properties }) => properties.versionId));
  const runs = { seed, numRuns: casesPerSeed(12, 'lens') };

  test('later recordings never change what was known at a recording', async () => {
    let shown = 0;
    for (const { world: one, lens, at, answer } of early) {
      const now = await ask(one, lens, at);
      expect(now).toEqual(answer);
      shown += JSON.stringify(now).split('versionId').length - 1;
    }
    expect(shown).toBeGreaterThan(10);
  });

  test('dropping a condition never removes an edge', async () => {
    let shown = 0;
    const dropped = fc.constantFrom(...(Object.keys(OPEN) as (keyof Conditions)[]));
    await assertProperty(
      fc.asyncProperty(world, conditions, seq, dropped, async (one, lens, at, name) => {
        const wider = await versions(one, { ...lens, [name]: OPEN[name] }, at);
        const narrow = await versions(one, lens, at);
        shown += narrow.size;
        expect([...narrow].filter((version) => !wider.has(version))).toEqual([]);
      }),
      runs,
    );
    expect(shown).toBeGreaterThan(0);
  });

  test('a perspective never shows a voice that it has itself answered', async () => {
    let shown = 0;
    await assertProperty(
      fc.asyncProperty(
        world,
        // Sometimes the open lens, and never before the first recording: else the answers could all be empty.
        fc.oneof(conditions, fc.constant(OPEN)),
        fc.integer({ min: 1, max: TELLINGS }),
        fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
        async (one, lens, at, asserters) => {
          const perspective = new Set(asserters.map((index) => one.voices[index]!));
          const all = await edges(one, { ...lens, assertedBy: asserters }, at);
          shown += all.length;
          const answered = all.filter(
            ({ properties: { source, assertedBy, voices } }) =>
              !perspective.has(source.id) && !perspective.has(assertedBy.id) && voices.some(({ id }) => perspective.has(id)),
          );
          expect(answered).toEqual([]);
        },
      ),
      runs,
    );
    expect(shown).toBeGreaterThan(0);
  });

  test('a closed, denying or withdrawn version is never shown', async () => {
    let seen = 0;
    await assertProperty(
      fc.asyncProperty(world, conditions, seq, async (one, lens, at) => {
        const shown = [...(await versions(one, lens, at))];
        seen += shown.length;
        const wrong = await db.run({
          cypher: `MATCH ()-[r]->() WHERE r.id IN $shown AND (r.recordedFrom > $at OR r.recordedTo <= $at OR r.stance <> 'AFFIRMS') RETURN r.id AS id`,
          params: { shown, at },
        });
        expect(wrong).toEqual([]);
      }),
      runs,
    );
    expect(seen).toBeGreaterThan(0);
  });
});
