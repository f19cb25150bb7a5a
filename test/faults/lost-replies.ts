/** Records through a network that loses commits and their replies, and compares the result with a reliable network. */
import type { Database } from '../../src/database/database';
import { prepareDatabase, record, recordings, stateDigest } from '../../src/recorder/recorder';
import { emptyDatabase } from '../support/test-database';
import { type Fate, lossyProxy } from './lossy-proxy';
import { manyFacts } from './many-facts';
import { randomFrom } from './random-from';

export interface LostReplies {
  readonly seed: number;
  /** The minimum number of replies to lose. */
  readonly replies: number;
  /** Called after each recording with the number of replies lost until then. */
  readonly onRound?: ((lost: number) => void) | undefined;
}

/** Records until enough replies were lost; the state must then be the same as with a reliable network. Returns the losses. */
export async function recordThroughLoss(
  db: Database,
  port: number,
  connectTo: (port: number) => Promise<Database>,
  { seed, replies, onRound = () => {} }: LostReplies,
): Promise<{ lost: Record<Fate, number>; lossy: string[]; quiet: string[] }> {
  const random = randomFrom(seed);
  const drawFate = (): Fate => (random() < 0.25 ? 'REPLY_LOST' : random() < 0.1 ? 'NEVER_ARRIVES' : 'PASSES');
  const proxy = await lossyProxy({ host: '127.0.0.1', port }, drawFate);
  const through = await connectTo(proxy.port);
  try {
    await emptyDatabase(db);
    await prepareDatabase(db);
    let rounds = 0;
    const lossy: string[] = [];
    for (; proxy.fates.REPLY_LOST < replies; rounds += 1) {
      lossy.push(await recordRound(through, db, rounds));
      onRound(proxy.fates.REPLY_LOST);
    }
    await emptyDatabase(db);
    await prepareDatabase(db);
    const quiet: string[] = [];
    for (let round = 0; round < rounds; round += 1) quiet.push(await recordRound(db, db, round));
    return { lost: proxy.fates, lossy, quiet };
  } finally {
    await through.close();
    await proxy.close();
  }
}

/** Records one long and one short recording; returns what is known then, with numbers and counts. */
async function recordRound(db: Database, reader: Database, round: number): Promise<string> {
  const facts = manyFacts(60 + round * 7);
  const about = (key: string) => ({ key: `${key} ${round}`, by: 'tester', why: 'fault', patienceMs: 60_000, outageMs: 60_000 });
  await record(db, facts, { ...about('long'), batchSize: 10 });
  const changed = facts.slice(-3).map((fact) => (fact.fact === 'assertion' ? { ...fact, quote: `seen in round ${round}` } : fact));
  await record(db, changed, about('short'));
  const recorded = (await recordings(reader)).map(({ seq, counts, why }) => ({ seq, counts, why }));
  return JSON.stringify([await stateDigest(reader, undefined, { bookkeeping: true }), recorded]);
}
