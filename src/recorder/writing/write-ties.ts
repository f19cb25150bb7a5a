/** Writes the assertions of a batch about ties: reads their versions, plans, writes; a few statements per type and thousand ties. */
import type { Transaction } from '../../database/database';
import type { TieType } from '../../domain/tie-types';
import type { AssertionWithContent, TieEnds, Version } from '../../model/assertion-version';
import type { ExistenceLookup } from '../../model/existence';
import { groupedBy } from '../../model/grouped-by';
import type { RecordingCounts } from '../../model/recording';
import { addCounts, NO_COUNTS, reviseTie, type TieRevision } from '../../model/revision';
import { readTieVersion, tieVersions } from '../cypher/versions/tie-versions';
import { createVersions, succeedVersions, updateVersions, withdrawVersions } from '../cypher/versions/write-versions';

/** Ties per statement. */
const TIES_AT_ONCE = 1_000;

export interface WrittenTies {
  readonly counts: RecordingCounts;
  /** Ids of the ties that changed, by type. */
  readonly touched: Readonly<Record<string, readonly string[]>>;
}

interface Group {
  readonly tie: TieEnds;
  readonly asserted: AssertionWithContent[];
  readonly versions: Version[];
}

/** An assertion about one tie. */
export interface TieAssertion {
  readonly tie: TieEnds;
  readonly asserted: AssertionWithContent;
}

/** The recording under way, and the existence of the ends of its ties. */
interface Revising {
  readonly seq: number;
  readonly existence: ExistenceLookup;
}

/** Records the assertions in recording `seq`; both ends of every tie must exist, and they bound the days on which it can be in force. */
export function writeTies(
  tx: Transaction,
  assertions: readonly TieAssertion[],
  seq: number,
  existence: ExistenceLookup,
): Promise<WrittenTies> {
  const byTie = new Map<string, Group>();
  for (const { tie, asserted } of assertions) {
    const group = byTie.get(tie.tieId) ?? { tie, asserted: [], versions: [] };
    byTie.set(tie.tieId, group);
    group.asserted.push(asserted);
  }
  return writeGroups(tx, [...byTie.values()], { seq, existence });
}

/** Restates ties by the existence of their ends, without new assertions. */
export function restateTies(tx: Transaction, ties: readonly TieEnds[], seq: number, existence: ExistenceLookup): Promise<WrittenTies> {
  const groups = ties.map((tie): Group => ({ tie, asserted: [], versions: [] }));
  return writeGroups(tx, groups, { seq, existence });
}

async function writeGroups(tx: Transaction, groups: readonly Group[], revising: Revising): Promise<WrittenTies> {
  const byType = groupedBy(groups, ({ tie }) => tie.type);
  const written = await Promise.all([...byType].map(([type, ofType]) => writeType(tx, type, ofType, revising)));
  return {
    counts: written.reduce((sum, one) => addCounts(sum, one.counts), NO_COUNTS),
    touched: Object.fromEntries(written.filter((one) => one.touched.length > 0).map((one) => [one.type.name, one.touched])),
  };
}

/** In parts, so that the database writes one part while the next is prepared. */
async function writeType(tx: Transaction, type: TieType, groups: readonly Group[], revising: Revising) {
  const parts = await Promise.all([...splitIntoParts(groups)].map((part) => writePart(tx, type, part, revising)));
  return {
    type,
    touched: parts.flatMap(({ touched }) => touched),
    counts: parts.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS),
  };
}

async function writePart(tx: Transaction, type: TieType, groups: readonly Group[], { seq, existence }: Revising) {
  const byTie = new Map(groups.map((group) => [group.tie.tieId, group]));
  for (const row of await tx.run(tieVersions(type, [...byTie.keys()], seq))) {
    const version = readTieVersion(type, row);
    byTie.get(version.assertion.tieId)?.versions.push(version);
  }
  const revisions = groups.map(({ tie, versions, asserted }) => ({ tie, revision: reviseTie(tie, seq, versions, asserted, existence) }));
  await Promise.all(buildStatements(type, seq, revisions).map((statement) => tx.run(statement)));
  const touched = revisions.filter(({ revision }) => countWrites(revision) > 0).map(({ tie }) => tie.tieId);
  return { touched, counts: revisions.reduce((sum, { revision }) => addCounts(sum, revision.counts), NO_COUNTS) };
}

function* splitIntoParts(groups: readonly Group[]): Generator<readonly Group[]> {
  for (let from = 0; from < groups.length; from += TIES_AT_ONCE) yield groups.slice(from, from + TIES_AT_ONCE);
}

function buildStatements(type: TieType, seq: number, revisions: readonly { tie: TieEnds; revision: TieRevision }[]) {
  const created = revisions.flatMap(({ tie: { subject, object }, revision }) =>
    revision.created.map((version) => ({ subject, object, version })),
  );
  const all = <K extends 'succeeded' | 'updated' | 'withdrawn'>(kind: K) =>
    revisions.flatMap(({ revision }) => revision[kind] as readonly unknown[]) as TieRevision[K][number][];
  const [succeeded, updated, withdrawn] = [all('succeeded'), all('updated'), all('withdrawn')];
  return [
    ...(withdrawn.length > 0 ? [withdrawVersions(type, withdrawn)] : []),
    ...(created.length > 0 ? [createVersions(type, created)] : []),
    ...(succeeded.length > 0 ? [succeedVersions(type, seq, succeeded)] : []),
    ...(updated.length > 0 ? [updateVersions(type, updated)] : []),
  ];
}

function countWrites({ created, succeeded, updated, withdrawn }: TieRevision): number {
  return created.length + succeeded.length + updated.length + withdrawn.length;
}
