/** Previews the result of recording facts, without writing anything: planned as the recorder plans it, on what is recorded now. */
import type { CypherQuery } from '../database/cypher-query';
import type { Database } from '../database/database';
import type { TieType } from '../domain/tie-types';
import type { AssertionWithContent, TieEnds, Version } from '../model/assertion-version';
import { type Existence, readExistence } from '../model/existence';
import type { EntityFact, Fact } from '../model/fact';
import { groupedBy } from '../model/grouped-by';
import type { RecordingCounts } from '../model/recording';
import { addCounts, NO_COUNTS, reviseTie } from '../model/revision';
import { type KnownEntry, knownEntities, readKnownEntry } from './cypher/entities/known-entities';
import { readTieEnds, readTieVersion, tiesOfEntities, tieVersions } from './cypher/versions/tie-versions';
import { knownAt } from './known-at';
import { chooseDescriptions, type DraftedDescription, openDescriptions } from './writing/descriptions';
import { isPreparedTie, type PreparedTie, prepareFact, RecordedContents } from './writing/prepare-fact';
import { checkAbout, type EntryDifferences, limitDifferences, type RecordAbout } from './writing/record-about';
import { type Draft, draftEntries, findMoved } from './writing/write-entities';
import { lookUpEnds, lookUpEntities, refuseMissingEnds } from './writing/write-facts';

/** The number of items in one request to the database. */
const AT_ONCE = 1_000;

export interface PreviewState extends EntryDifferences {
  readonly counts: RecordingCounts;
}

/**
 * The counts and differences that recording the facts now would report. All facts are held in memory, because the outcome for a tie
 * depends on all facts about it, in any order.
 * @throws InvalidFact or InvalidArgument if recording them would.
 */
export async function previewRecording(
  db: Database,
  facts: AsyncIterable<Fact>,
  about: Pick<RecordAbout, 'by' | 'why' | 'file'>,
): Promise<PreviewState> {
  checkAbout(about);
  const { file = null } = about;
  const seq = (await knownAt(db, { kind: 'NEWEST' })).seq + 1;
  const written = new RecordedContents();
  const entities: EntityFact[] = [];
  const ties: PreparedTie[] = [];
  for await (const fact of facts) {
    const prepared = prepareFact(fact);
    written.register(prepared);
    if (isPreparedTie(prepared)) ties.push(prepared);
    else entities.push(prepared.entity);
  }
  const stored = await storedEntries(db, collectIds(entities), seq);
  const { drafts, unchanged, disagreements, descriptions } = draftEntries(entities, (id) => stored.get(id) ?? null, { seq, file });
  const changed = drafts.filter((draft) => draft.stored === null || draft.changed).length;
  const drafted = new Set(drafts.map(({ id }) => id));
  await refuseEnds(db, ties, drafted);
  const chosen = await chooseFor(db, descriptions, drafted, seq);
  const counts = addCounts(await previewTies(db, [...ties, ...chosen.ties], drafts, seq), { ...NO_COUNTS, entities: changed, unchanged });
  return { counts, ...limitDifferences({ disagreements: [...disagreements, ...chosen.leftOut], secondDescriptions: chosen.described }) };
}

async function chooseFor(db: Database, descriptions: readonly DraftedDescription[], drafted: ReadonlySet<string>, seq: number) {
  const run = (query: CypherQuery) => db.run(query);
  const open = await openDescriptions(run, descriptions, { seq });
  const sources = [...new Set(descriptions.map(({ tie }) => tie.tie.object))].filter((id) => !drafted.has(id));
  const recorded = sources.length > 0 ? await lookUpEntities({ run }, sources) : new Map();
  return chooseDescriptions(descriptions, { exists: (id) => drafted.has(id) || recorded.has(id), open: (id) => open.get(id) });
}

/** The entries as recorded; what an open recording has written so far is not included. */
async function storedEntries(db: Database, ids: Iterable<string>, seq: number): Promise<ReadonlyMap<string, KnownEntry>> {
  const stored = new Map<string, KnownEntry>();
  for (const part of splitIntoParts([...ids]))
    for (const row of await db.run(knownEntities(part))) {
      const entry = readKnownEntry({ ...row, amendment: null });
      if (entry.recordedFrom < seq) stored.set(entry.id, entry);
    }
  return stored;
}

const collectIds = (entities: readonly EntityFact[]): Set<string> => new Set(entities.map(({ id }) => id));

async function refuseEnds(db: Database, ties: readonly PreparedTie[], drafted: ReadonlySet<string>): Promise<void> {
  for (const part of splitIntoParts(ties)) {
    const found = await lookUpEnds({ run: (query) => db.run(query) }, part, (id) => drafted.has(id));
    refuseMissingEnds(part, (id) => drafted.has(id) || found.has(id));
  }
}

interface Group {
  readonly tie: TieEnds;
  readonly asserted: AssertionWithContent[];
  readonly versions: Version[];
}

async function previewTies(db: Database, ties: readonly PreparedTie[], drafts: readonly Draft[], seq: number): Promise<RecordingCounts> {
  const groups = new Map<string, Group>();
  const findGroup = (tie: TieEnds): Group => {
    const group = groups.get(tie.tieId) ?? { tie, asserted: [], versions: [] };
    groups.set(tie.tieId, group);
    return group;
  };
  for (const { tie, asserted } of ties) findGroup(tie).asserted.push(asserted);
  for (const ids of splitIntoParts(findMoved(drafts)))
    for await (const row of db.stream(tiesOfEntities(ids, Number.MAX_SAFE_INTEGER))) findGroup(readTieEnds(row));
  const drafted = new Map(drafts.map(({ id, properties }) => [id, readExistence(id, properties)]));
  let counts = NO_COUNTS;
  for (const [type, ofType] of groupedBy(groups.values(), ({ tie }) => tie.type))
    for (const part of splitIntoParts(ofType)) counts = addCounts(counts, await previewPart(db, type, part, { seq, drafted }));
  return counts;
}

interface PreviewInput {
  readonly seq: number;
  /** The existence of the entities in the facts. */
  readonly drafted: ReadonlyMap<string, Existence | null>;
}

async function previewPart(db: Database, type: TieType, part: readonly Group[], { seq, drafted }: PreviewInput): Promise<RecordingCounts> {
  const groups = new Map(part.map((group) => [group.tie.tieId, group]));
  const others = part.flatMap(({ tie }) => [tie.subject, tie.object]).filter((id) => !drafted.has(id));
  const stored = await storedEntries(db, new Set(others), seq);
  const existence = (id: string) => drafted.get(id) ?? readExistence(id, stored.get(id)?.properties ?? {});
  for (const row of await db.run(tieVersions(type, [...groups.keys()], seq))) {
    const version = readTieVersion(type, row);
    groups.get(version.assertion.tieId)?.versions.push(version);
  }
  return [...groups.values()]
    .map(({ tie, versions, asserted }) => reviseTie(tie, seq, versions, asserted, existence).counts)
    .reduce(addCounts, NO_COUNTS);
}

function* splitIntoParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}
