/** An editor's recording: always small, and never continued by another process. */
import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../../database/database';
import { Conflict, NotFound, required } from '../../errors';
import { OPEN_SEQ } from '../../model/recording';
import { type AssertionVersion, assertionVersions, readAssertionVersion } from '../cypher/lookup/assertion-versions';
import { NO_DIFFERENCES, type RecordAbout, type RecordResult } from './record-about';
import { recordAtOnce, type WrittenAtOnce } from './record-at-once';
import { lookUpEntities } from './write-facts';
import { type TieAssertion, writeTies } from './write-ties';

/** Who edits, and why. */
export type EditAbout = Pick<RecordAbout, 'by' | 'why' | 'patienceMs' | 'outageMs'>;

/** Records the changes of `write` as one separate recording. */
export async function recordEdit(
  db: Database,
  { by, why, patienceMs, outageMs }: EditAbout,
  write: (tx: Transaction, seq: number) => Promise<WrittenAtOnce>,
): Promise<RecordResult> {
  const key = `edit:${randomUUID()}`;
  const result = await recordAtOnce(db, { key, by, why, patienceMs, outageMs }, write);
  if (!result) throw new Conflict(`another recording is open under the key "${key}".`);
  return result;
}

/** Writes assertions of ties whose ends are known to exist. */
export async function writeAssertions(tx: Transaction, assertions: readonly TieAssertion[], seq: number): Promise<WrittenAtOnce> {
  const known = await lookUpEntities(tx, [...new Set(assertions.flatMap(({ tie }) => [tie.subject, tie.object]))]);
  return { counts: (await writeTies(tx, assertions, seq, (id) => known.get(id) ?? null)).counts, ...NO_DIFFERENCES };
}

/**
 * The open version of each assertion, in the order of the given ids.
 * @throws NotFound naming every id that is not an assertion.
 */
export async function openVersions(tx: Pick<Transaction, 'run'>, assertionIds: readonly string[]): Promise<AssertionVersion[]> {
  const versions = (await tx.run(assertionVersions(assertionIds))).map(readAssertionVersion);
  const open = new Map(
    versions.filter((one) => one.version.recordedTo === OPEN_SEQ).map((one) => [one.version.assertion.assertionId, one]),
  );
  const missing = assertionIds.filter((id) => !open.has(id));
  if (missing.length > 0) {
    const named = missing.map((id) => `"${id}"`).join(', ');
    throw new NotFound(`${named} ${missing.length === 1 ? 'is not an assertion' : 'are not assertions'}. Accepted: ids of assertions.`);
  }
  return assertionIds.map((id) => required(open.get(id), 'the open version of an assertion'));
}
