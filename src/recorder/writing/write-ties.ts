/** Writes what a batch tells of ties: reads how they stand, plans, writes; a few statements a type and thousand ties. */
import type { Transaction } from '../../database/database';
import type { TieEnds, ToldAssertion, Version } from '../../model/assertion-version';
import type { RecordingCounts } from '../../model/recording';
import { addCounts, NO_COUNTS, reviseTie, type TieRevision } from '../../model/revision';
import type { TieType } from '../../model/tie-types';
import { readTieVersion, tieVersions } from '../cypher/versions/tie-versions';
import { createVersions, succeedVersions, updateVersions, withdrawVersions } from '../cypher/versions/write-versions';

/** Ties a statement. */
const TIES_AT_ONCE = 1_000;

export interface WrittenTies {
  readonly counts: RecordingCounts;
  /** Ids of the ties that changed, by type. */
  readonly touched: Readonly<Record<string, readonly string[]>>;
}

interface Group {
  readonly tie: TieEnds;
  readonly told: ToldAssertion[];
  readonly versions: Version[];
}

/** What is told of one tie. */
export interface Told {
  readonly tie: TieEnds;
  readonly told: ToldAssertion;
}

/** Records the tellings in recording `seq`; both ends of every tie must exist. */
export async function writeTies(tx: Transaction, tellings: readonly Told[], seq: number): Promise<WrittenTies> {
  const byType = new Map<TieType, Map<string, Group>>();
  for (const { tie, told } of tellings) {
    const groups = byType.get(tie.type) ?? new Map<string, Group>();
    byType.set(tie.type, groups);
    const group = groups.get(tie.tieId) ?? { tie, told: [], versions: [] };
    groups.set(tie.tieId, group);
    group.told.push(told);
  }
  const written = await Promise.all([...byType].map(([type, groups]) => writeType(tx, type, [...groups.values()], seq)));
  return {
    counts: written.reduce((sum, one) => addCounts(sum, one.counts), NO_COUNTS),
    touched: Object.fromEntries(written.filter((one) => one.touched.length > 0).map((one) => [one.type.name, one.touched])),
  };
}

/** In parts, so that the database writes one while the next is made ready. */
async function writeType(tx: Transaction, type: TieType, groups: readonly Group[], seq: number) {
  const parts = await Promise.all([...partsOf(groups)].map((part) => writePart(tx, type, part, seq)));
  return {
    type,
    touched: parts.flatMap(({ touched }) => touched),
    counts: parts.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS),
  };
}

async function writePart(tx: Transaction, type: TieType, groups: readonly Group[], seq: number) {
  const byTie = new Map(groups.map((group) => [group.tie.tieId, group]));
  for (const row of await tx.run(tieVersions(type, [...byTie.keys()], seq))) {
    const version = readTieVersion(type, row);
    byTie.get(version.assertion.tieId)?.versions.push(version);
  }
  const revisions = groups.map(({ tie, versions, told }) => ({ tie, revision: reviseTie(tie, seq, versions, told) }));
  await Promise.all(statementsOf(type, seq, revisions).map((statement) => tx.run(statement)));
  const touched = revisions.filter(({ revision }) => writesOf(revision) > 0).map(({ tie }) => tie.tieId);
  return { touched, counts: revisions.reduce((sum, { revision }) => addCounts(sum, revision.counts), NO_COUNTS) };
}

function* partsOf(groups: readonly Group[]): Generator<readonly Group[]> {
  for (let from = 0; from < groups.length; from += TIES_AT_ONCE) yield groups.slice(from, from + TIES_AT_ONCE);
}

function statementsOf(type: TieType, seq: number, revisions: readonly { tie: TieEnds; revision: TieRevision }[]) {
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

function writesOf({ created, succeeded, updated, withdrawn }: TieRevision): number {
  return created.length + succeeded.length + updated.length + withdrawn.length;
}
