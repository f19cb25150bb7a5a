/** Records an editor's input: new assertions only. Existing ones are corrected or retracted, by separate operations. */
import type { Database, Transaction } from '../database/database';
import { Conflict, type Problem } from '../errors';
import { isSameContent, type Version } from '../model/assertion-version';
import type { Fact } from '../model/fact';
import { groupedBy } from '../model/grouped-by';
import { addCounts } from '../model/revision';
import { readTieVersion, tieVersions } from './cypher/versions/tie-versions';
import { isPreparedTie, type PreparedTie, prepareFact, RecordedContents } from './writing/prepare-fact';
import { NO_DIFFERENCES, type RecordResult } from './writing/record-about';
import { type EditAbout, recordEdit } from './writing/record-edit';
import { restateMoved } from './writing/restate-moved';
import { listDeferred, refuseMissingEnds, writeFacts } from './writing/write-facts';

/**
 * Records the facts, which have passed the checks, in one transaction. Facts that are already recorded with the same content change
 * nothing. If an error is thrown, nothing is recorded.
 * @throws Conflict naming every record that exists with other content, and every property of an entity with another value in the catalogue.
 * @throws InvalidFact when an end of a tie does not exist.
 */
export async function recordNew(db: Database, facts: readonly Fact[], about: EditAbout): Promise<RecordResult> {
  const written = new RecordedContents();
  const prepared = facts.map((fact) => {
    const ready = prepareFact(fact);
    written.register(ready);
    return ready;
  });
  return recordEdit(db, about, async (tx, seq) => {
    const conflicting = await findConflicting(tx, seq, prepared.filter(isPreparedTie));
    const written = await writeFacts(tx, prepared, { seq, file: null, onlyAdds: true }, new Map());
    const conflicts = [...conflicting, ...written.disagreements];
    if (conflicts.length > 0) throw new Conflict(conflicts.map(({ where, what }) => `${where}: ${what}`).join('\n'));
    refuseMissingEnds(listDeferred(prepared, written), (id) => written.entities.has(id));
    const restated = await restateMoved(tx, written.trace.moved, seq);
    return { counts: addCounts(written.counts, restated), ...NO_DIFFERENCES };
  });
}

/** The records in the input that exist with other content; a retracted record may be asserted again. */
async function findConflicting(tx: Transaction, seq: number, ties: readonly PreparedTie[]): Promise<Problem[]> {
  const openVersions = new Map<string, Version>();
  const types = [...groupedBy(ties, ({ tie }) => tie.type)];
  await Promise.all(
    types.map(async ([type, ofType]) => {
      const rows = await tx.run(tieVersions(type, [...new Set(ofType.map(({ tie }) => tie.tieId))], seq));
      for (const version of rows.map((row) => readTieVersion(type, row))) openVersions.set(version.assertion.assertionId, version);
    }),
  );
  return ties.flatMap(({ asserted: { assertion, content }, place }) => {
    const open = openVersions.get(assertion.assertionId);
    if (!open || open.content.stance === 'RETRACTED' || isSameContent(open.content, content)) return [];
    const accepted = `Accepted: correct(assertion: "${assertion.assertionId}", expectedVersion: "${open.id}"), or a record key of its own.`;
    return [{ where: place, what: `the record "${assertion.record}" exists with other content. ${accepted}` }];
  });
}
