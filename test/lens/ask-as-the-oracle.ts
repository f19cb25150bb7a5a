/** Random nested operations through random lenses on random histories, against a brute force that shares no code with the product. */
import { type DocumentNode, parse, print } from 'graphql';
import { prepareDatabase } from '../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { answerOf, canonical, comparable } from '../oracle/lens/answer';
import { type Printed, printOperation } from '../oracle/lens/print';
import { type Random, randomOf, upTo } from '../oracle/lens/random';
import { randomWorld } from '../oracle/lens/random-history';
import { replay } from '../support/seeds';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';
import { drawnPairs, LENSES, type Pair, tiesIn } from './drawn-pairs';
import { recordWorlds } from './record-worlds';

const TELLINGS = 6;
const WORLDS = 16;
/** Tags have one length, because the database plans a text of another length again. */
const FIRST_TAG = 10;
/** At most this many pairs on the same worlds; then new worlds are recorded. */
const PAIRS_OF_ROUND = 5_000;
/**
 * Groups asked in parallel, the pairs of one in sequence: the database uses two processor cores, and plans the statement of a group once.
 */
const AT_ONCE = 2;

/** Declares the comparison of many pairs of operation and lens on a seed. ORACLE_PAIRS sets another number. */
export function describeLensOracle(usual: number, seed: number): void {
  const pairs = Number(process.env['ORACLE_PAIRS'] ?? usual);
  describe(`the lens, ${replay(seed)}`, () => {
    for (let begun = 0, round = 0; begun < pairs; begun += PAIRS_OF_ROUND, round += 1) {
      const count = Math.min(PAIRS_OF_ROUND, pairs - begun);
      const title = `operations through up to ${LENSES} lenses each, on ${WORLDS} worlds`;
      test(`round ${round + 1}, ${count} pairs: ${title}`, () => compareRound(randomOf(seed + round), count), count * 200 + 120_000);
    }
  });
}

/** One round: its own worlds in an empty database, its own pairs. */
async function compareRound(random: Random, count: number): Promise<void> {
  const worlds = Array.from({ length: WORLDS }, (_, index) => randomWorld(random, `w${FIRST_TAG + index}`, TELLINGS, true));
  const groups = drawnPairs(random, count, worlds);
  const printed = groups.map((group) => printedGroup(random, group));
  const db = await connectTestDatabase();
  try {
    await emptyDatabase(db);
    await prepareDatabase(db);
    await recordWorlds(db, worlds);
    const schema = await createSchema(db);
    const seen = { pairs: 0, ties: 0 };
    const inTurn = printed.values();
    // Each worker takes the next group when it has finished one.
    const hand = async () => {
      for (const group of inTurn) {
        for (const pair of group) {
          const ties = await comparePair(schema, pair);
          seen.ties += ties;
          seen.pairs += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    expect(seen.pairs).toBe(count);
    // With empty answers nothing would have been compared.
    expect(seen.ties).toBeGreaterThan(count / 2);
  } finally {
    await emptyDatabase(db);
    await db.close();
  }
}

interface AskedPair extends Pair {
  readonly document: DocumentNode;
  readonly variables: Printed['variables'];
}

/** One pair in this many is printed in its own way; the others share one text with different variables, as in a program. */
const PRINTED_APART = 3;

function printedGroup(random: Random, group: readonly Pair[]): AskedPair[] {
  const way = upTo(random, 2 ** 31);
  const shared = new Map<string, DocumentNode>();
  return group.map((pair, at) => {
    const { text, variables } =
      at % PRINTED_APART === 0 ? printOperation(random, pair.operation) : printOperation(randomOf(way), pair.operation, 'VARIABLES');
    const document = shared.get(text) ?? parse(text);
    shared.set(text, document);
    return { ...pair, document, variables };
  });
}

/** Compares one answer completely. Resolves with the number of ties in it. */
async function comparePair(schema: EntenteSchema, { operation, world, document, variables }: AskedPair): Promise<number> {
  const { data, errors } = await schema.execute({ document, variables });
  const expected = answerOf(world.history, operation);
  const answer = comparable(JSON.parse(JSON.stringify(data?.['answer'] ?? null)));
  const words = canonical(expected);
  if (errors || canonical(answer) !== words) {
    // Jest prints this with the failed operation, so that it can become a fixed case.
    const text = print(document);
    expect({ text, variables, errors: errors?.map(String), answer }).toEqual({ text, variables, errors: undefined, answer: expected });
  }
  return tiesIn(expected);
}
