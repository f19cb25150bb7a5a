/** What recording facts would come to, without writing anything: planned as the recorder plans it, on what is recorded now. */
import type { Database } from '../database/database';
import type { Problem } from '../errors';
import type { TieEnds, ToldAssertion, Version } from '../model/assertion-version';
import type { EntityFact, Fact } from '../model/fact';
import type { RecordingCounts } from '../model/recording';
import { addCounts, NO_COUNTS, reviseTie } from '../model/revision';
import type { TieType } from '../model/tie-types';
import { type KnownEntry, knownEntities, readKnownEntry } from './cypher/entities/known-entities';
import { readTieVersion, tieVersions } from './cypher/versions/tie-versions';
import { knownAt } from './known-at';
import { MOST_DISAGREEMENTS, type RecordAbout } from './writing/record-about';
import { isToldTie, ToldOnce, type ToldTie, toldFact } from './writing/told-fact';
import { draftEntries } from './writing/write-entities';
import { lookUpEnds, refuseMissingEnds } from './writing/write-facts';

/** What is asked of the database at once. */
const AT_ONCE = 1_000;

export interface Foreseen {
  readonly counts: RecordingCounts;
  readonly disagreements: readonly Problem[];
}

/**
 * The counts and disagreements that recording the facts now would report. All facts are held in memory, because the outcome for a tie depends on all
 * facts about it, in any order.
 * @throws InvalidFact where recording them would.
 */
export async function foresee(db: Database, facts: AsyncIterable<Fact>, { file = null }: Pick<RecordAbout, 'file'>): Promise<Foreseen> {
  const seq = (await knownAt(db, { kind: 'NEWEST' })).seq + 1;
  const once = new ToldOnce();
  const entities: EntityFact[] = [];
  const ties: ToldTie[] = [];
  for await (const fact of facts) {
    const told = toldFact(fact);
    once.hear(told);
    if (isToldTie(told)) ties.push(told);
    else entities.push(told.entity);
  }
  const stored = await storedEntries(db, entities, seq);
  const { drafts, unchanged, disagreements } = draftEntries(entities, (id) => stored.get(id) ?? null, { seq, file });
  const changed = drafts.filter((draft) => draft.stored === null || draft.changed).length;
  await refuseEnds(db, ties, new Set(drafts.map(({ id }) => id)));
  const counts = addCounts(await foreseeTies(db, ties, seq), { ...NO_COUNTS, entities: changed, unchanged });
  return { counts, disagreements: disagreements.slice(0, MOST_DISAGREEMENTS) };
}

/** The entries as they stand; what a recording that is open has written so far is not there yet. */
async function storedEntries(db: Database, entities: readonly EntityFact[], seq: number): Promise<ReadonlyMap<string, KnownEntry>> {
  const stored = new Map<string, KnownEntry>();
  for (const ids of partsOf([...new Set(entities.map(({ id }) => id))]))
    for (const row of await db.run(knownEntities(ids))) {
      const entry = readKnownEntry(row);
      if (entry.recordedFrom < seq) stored.set(entry.id, { ...entry, properties: entry.before, amended: false });
    }
  return stored;
}

async function refuseEnds(db: Database, ties: readonly ToldTie[], told: ReadonlySet<string>): Promise<void> {
  for (const part of partsOf(ties)) {
    const found = new Set(await lookUpEnds({ run: (query) => db.run(query) }, part, (id) => told.has(id)));
    refuseMissingEnds(part, (id) => told.has(id) || found.has(id));
  }
}

interface Group {
  readonly tie: TieEnds;
  readonly told: ToldAssertion[];
  readonly versions: Version[];
}

async function foreseeTies(db: Database, ties: readonly ToldTie[], seq: number): Promise<RecordingCounts> {
  const byType = new Map<TieType, Map<string, Group>>();
  for (const { tie, told } of ties) {
    const groups = byType.get(tie.type) ?? new Map<string, Group>();
    byType.set(tie.type, groups);
    const group = groups.get(tie.tieId) ?? { tie, told: [], versions: [] };
    groups.set(tie.tieId, group);
    group.told.push(told);
  }
  let counts = NO_COUNTS;
  for (const [type, groups] of byType)
    for (const part of partsOf([...groups])) counts = addCounts(counts, await foreseePart(db, type, new Map(part), seq));
  return counts;
}

async function foreseePart(db: Database, type: TieType, groups: ReadonlyMap<string, Group>, seq: number): Promise<RecordingCounts> {
  for (const row of await db.run(tieVersions(type, [...groups.keys()], seq))) {
    const version = readTieVersion(type, row);
    groups.get(version.assertion.tieId)?.versions.push(version);
  }
  return [...groups.values()].map(({ tie, versions, told }) => reviseTie(tie, seq, versions, told).counts).reduce(addCounts, NO_COUNTS);
}

function* partsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}
