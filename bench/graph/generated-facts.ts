/** A complete graph from one seed: streamed, and identical to the byte each time. */
import { createHash } from 'node:crypto';
import type { Fact } from '../../src/model/fact';
import { type DatedPools, generatedEntities } from './generated-entities';
import { generatedTies } from './generated-ties';
import type { GraphScale } from './graph-scale';
import { plantedFacts } from './planted-facts';
import { SeededRandom } from './seeded-random';

export const DEFAULT_SEED = 20_250_509n;

/** Entities first, then planted facts, then ties; the assertions of a tie follow one another. */
export function* generatedFacts(scale: GraphScale, seed: bigint = DEFAULT_SEED): Generator<Fact> {
  const random = new SeededRandom(seed);
  const dates: DatedPools = { events: [], statements: [] };
  yield* generatedEntities(scale, random, dates);
  yield* plantedFacts();
  yield* generatedTies(scale, random, dates);
}

/** The digest (SHA-256, hex) of the graph as one JSON line per fact, and the number of facts. */
export function computeDigest(facts: Iterable<Fact>): { readonly sha256: string; readonly facts: number } {
  const hash = createHash('sha256');
  let count = 0;
  for (const fact of facts) {
    hash.update(`${JSON.stringify(fact)}\n`);
    count += 1;
  }
  return { sha256: hash.digest('hex'), facts: count };
}
