/** The law of order: what is known depends on what was asserted, not on the order of facts, the batches, or repetition. */
import fc from 'fast-check';
import type { Database } from '../../src/database/database';
import type { AssertionFact, Fact } from '../../src/model/fact';
import { buildAssertionIds } from '../../src/model/tie';
import { prepareDatabase, record, stateDigest } from '../../src/recorder/recorder';
import { SPELL } from '../model/arbitrary-spells';
import { assertProperty } from '../support/seeds';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';
import { entity, membership } from './facts';

const STATES = ['state:PAK', 'state:IND', 'state:RUS'];
const ORGANISATIONS = ['organisation:SCO', 'organisation:UN'];
const ENTITIES: Fact[] = [...STATES, ...ORGANISATIONS].map((id) => entity(id));

const assertion: fc.Arbitrary<AssertionFact> = fc
  .record({
    subject: fc.constantFrom(...STATES),
    object: fc.constantFrom(...ORGANISATIONS),
    sourceId: fc.constantFrom('source:one', 'source:two', 'source:three'),
    record: fc.constantFrom('a', 'b'),
    assertedBy: fc.constantFrom('state:PAK', 'state:IND'),
    stance: fc.constantFrom('AFFIRMS' as const, 'AFFIRMS' as const, 'DENIES' as const),
    spell: SPELL,
    status: fc.constantFrom('FULL', 'OBSERVER'),
  })
  .map(({ subject, object, status, ...rest }) => membership(subject, object, { ...rest, attributes: { status } }));

/** The facts of one recording: each assertion once, and entities with one more alias each. */
const told: fc.Arbitrary<Fact[]> = fc
  .tuple(
    fc.uniqueArray(assertion, { selector: (fact) => buildAssertionIds(fact).assertionId, minLength: 3, maxLength: 20 }),
    fc.uniqueArray(fc.constantFrom('Pakistan', 'Пакистан', 'پاکستان'), { maxLength: 3 }),
  )
  .map(([assertions, aliases]) => [...assertions, ...aliases.map((alias) => entity('state:PAK', { aliases: [alias] }))]);

describe('record, in any order', () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectTestDatabase();
  });
  afterAll(() => db.close());

  /** The digests after recording each of the lists; the first list has all entities. */
  async function digests(recordings: readonly (readonly Fact[])[], batchSize: number): Promise<string[]> {
    await emptyDatabase(db);
    await prepareDatabase(db);
    const after: string[] = [];
    for (const [index, facts] of recordings.entries()) {
      await record(db, facts, { key: `k${index}`, by: 'tester', why: 'law', batchSize });
      after.push(await stateDigest(db, undefined, { bookkeeping: true }));
    }
    return after;
  }

  test('the same facts give the same knowledge if they are shuffled, batched differently and repeated', async () => {
    await assertProperty(
      fc.asyncProperty(
        told.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...ENTITIES, ...facts], { minLength: ENTITIES.length + facts.length })),
        ),
        told.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        fc.integer({ min: 1, max: 7 }),
        async ([first, firstShuffled], [second, secondShuffled], batchSize) => {
          const plain = await digests([[...ENTITIES, ...first], second, second], 1_000);
          const shuffled = await digests([firstShuffled, secondShuffled, [...second, ...second]], batchSize);
          expect(shuffled).toEqual(plain);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('later recordings do not change the past', async () => {
    await assertProperty(
      fc.asyncProperty(fc.array(told, { minLength: 2, maxLength: 4 }), async (recordings) => {
        await emptyDatabase(db);
        await prepareDatabase(db);
        const seen: string[] = [];
        for (const [index, facts] of [ENTITIES, ...recordings].entries()) {
          const { recording } = await record(db, facts, { key: `k${index}`, by: 'tester', why: 'law', batchSize: 5 });
          if (recording) seen.push(await stateDigest(db, recording.seq, { bookkeeping: true }));
        }
        for (const [index, digest] of seen.entries()) expect(await stateDigest(db, index + 1, { bookkeeping: true })).toBe(digest);
      }),
      { numRuns: 8 },
    );
  });

  test('the order in which sources are recorded does not change what is known', async () => {
    const bySource = (source: string) =>
      told.map((facts) =>
        facts.map((fact) => (fact.fact === 'assertion' ? { ...fact, sourceId: source, record: fact.sourceId + fact.record } : fact)),
      );
    await assertProperty(
      fc.asyncProperty(bySource('source:left'), bySource('source:right'), async (left, right) => {
        const knownFrom = async (facts: readonly (readonly Fact[])[]) => {
          await digests([ENTITIES, ...facts], 1_000);
          return stateDigest(db);
        };
        expect(await knownFrom([right, left])).toBe(await knownFrom([left, right]));
      }),
      { numRuns: 6 },
    );
  });
});
