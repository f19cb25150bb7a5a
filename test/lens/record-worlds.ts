/** Records the histories of many worlds in a real database through the recorder: one recording for each step of all worlds together. */
import type { Database } from '../../src/database/database';
import type { AssertionFact, Fact } from '../../src/model/fact';
import { buildAssertionId, buildTieId } from '../../src/model/ids';
import { record, retract } from '../../src/recorder/recorder';
import type { TieWord } from '../oracle/history';
import type { World } from '../oracle/lens/random-history';

/** Records all steps of the histories, or only those from `from` up to, not including, `upTo`. */
export async function recordWorlds(db: Database, worlds: readonly World[], from = 0, upTo = Number.POSITIVE_INFINITY): Promise<void> {
  const tellings = Math.min(upTo, Math.max(...worlds.map(({ history }) => history.length)));
  for (let turn = from; turn < tellings; turn += 1) {
    const told = worlds.flatMap(({ history }) => history[turn] ?? []);
    const facts = told.flatMap(({ things, words }): Fact[] => [
      ...things.map(
        (thing): Fact => ({ fact: 'entity', id: thing.id, label: thing.label, properties: thing.properties as never, place: thing.id }),
      ),
      ...words.map(factOf),
    ]);
    const withdrawn = told.flatMap((telling) =>
      telling.withdrawn.map((word) => buildAssertionId(buildTieId(...endsOf(word)), word.sourceId, word.record)),
    );
    const about = { key: `telling ${turn}`, by: 'tester', why: 'an oracle’s history' };
    const { recording } =
      facts.length > 0 ? await record(db, facts, { ...about, batchSize: 20_000 }) : await retract(db, { ...about, assertions: withdrawn });
    if (recording?.seq !== turn + 1) throw new Error(`telling ${turn} became recording ${recording?.seq}`);
  }
}

/** The ends as they are stored: for a tie without direction, the lower id first. */
function endsOf({ type, subject, object, key }: TieWord): [string, string, string, string] {
  return type === 'RIVAL_OF' && object < subject ? [type, object, subject, key] : [type, subject, object, key];
}

function factOf(word: TieWord): AssertionFact {
  const [type, subject, object, key] = endsOf(word);
  const { start, end, endStatus, stance, sourceId, assertedBy, record: row, locator, quote } = word;
  return {
    fact: 'assertion',
    type,
    subject,
    object,
    key,
    stance,
    spell: { start, end, endStatus },
    sourceId,
    assertedBy,
    record: row,
    reliability: word.reliability as AssertionFact['reliability'],
    credibility: word.credibility as AssertionFact['credibility'],
    locator,
    quote,
    attributes: word.properties as AssertionFact['attributes'],
    place: `${type} ${subject} ${object}`,
  };
}
