/** F10: many writers at once on the same ties, and what must be known afterwards. */
import type { Database } from '../../src/database/database';
import type { Fact } from '../../src/model/fact';
import { prepareDatabase, record, recordings, stateDigest } from '../../src/recorder/recorder';
import { entity, membership } from '../recorder/facts';
import { emptyDatabase } from '../support/test-database';
import { randomFrom } from './random-from';

export const WRITERS = 32;

/** The ties between each of these states and each of these organisations. */
export interface SharedTies {
  readonly states: number;
  readonly organisations: number;
}

/** What one writer asserts about every tie; all writers also describe the same entities. */
function buildFacts(writer: number, { states, organisations }: SharedTies, random: () => number): Fact[] {
  const sourceId = `source:w${writer}`;
  const [subjects, objects] = [buildIds('state:S', states), buildIds('organisation:O', organisations)];
  const ties = subjects.flatMap((state) =>
    objects.map((organisation) =>
      membership(state, organisation, {
        sourceId,
        assertedBy: sourceId,
        stance: random() < 0.1 ? 'DENIES' : 'AFFIRMS',
        spell: { start: String(1950 + Math.floor(random() * 50)), end: null, endStatus: 'ONGOING' },
        place: `writer ${writer}`,
      }),
    ),
  );
  return [...[...subjects, ...objects].map((id) => entity(id)), ...ties];
}

const buildIds = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** All writers at once, every second one with a staged recording of several transactions. Nothing may be lost, duplicated or refused. */
export async function writeAtOnce(db: Database, sharedTies: SharedTies, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const factsByWriter = Array.from({ length: WRITERS }, (_, writer) => buildFacts(writer, sharedTies, random));
  const about = (key: string, batchSize: number) => ({ key, by: key, why: 'at once', patienceMs: 600_000, batchSize });
  const ties = sharedTies.states * sharedTies.organisations;
  // The same knowledge has the same digest, however many recordings it needed.
  await emptyDatabase(db);
  await prepareDatabase(db);
  await record(db, factsByWriter.flat(), about('everything', 100_000));
  const digestTogether = await stateDigest(db);
  await emptyDatabase(db);
  await prepareDatabase(db);
  const write = (writer: number) =>
    record(db, factsByWriter[writer]!, about(`writer ${writer}`, writer % 2 === 0 ? 1_000 : Math.ceil(ties / 3)));
  const results = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  expect(results.map(({ counts }) => counts.asserted)).toEqual(Array.from({ length: WRITERS }, () => ties));
  expect((await recordings(db, { first: WRITERS + 1 })).map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: WRITERS }, (_, index) => index + 1),
  );
  const [row] = await db.run({
    cypher: 'MATCH ()-[r:MEMBER_OF]->() RETURN count(r) AS edges, count(DISTINCT r.tieId) AS ties, count(DISTINCT r.assertionId) AS words',
    params: {},
  });
  // A tie's standing changes with each voice, so an edge may have older versions. In the end each assertion on it exists once.
  expect({ ties: Number(row?.['ties']), words: Number(row?.['words']) }).toEqual({ ties, words: ties * WRITERS });
  expect(await stateDigest(db)).toBe(digestTogether);
}
