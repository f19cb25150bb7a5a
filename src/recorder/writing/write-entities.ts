/** Writes the entities of a batch into the catalogue. */
import type { Transaction } from '../../database/database';
import { type EntityKind, entityKindOfId } from '../../domain/entity-kinds';
import { InvalidFact, type Problem } from '../../errors';
import { derivedProperties, reviseEntry } from '../../model/catalogue';
import { type Existence, readExistence, sameExistence } from '../../model/existence';
import type { EntityFact, Properties, SourceLocation } from '../../model/fact';
import { type KnownEntry, knownEntities, readKnownEntry } from '../cypher/entities/known-entities';
import { amendEntities, createEntities, type NewEntry, updateEntities } from '../cypher/entities/write-entities';

/** The recording under way. */
export interface Underway {
  readonly seq: number;
  readonly file: string | null;
  /** Whether facts only add: then even an entity's own source cannot change its earlier values. */
  readonly onlyAdds?: boolean;
}

export interface WrittenEntities {
  /** All entities of the batch, each with its existence. */
  readonly existences: ReadonlyMap<string, Existence | null>;
  /** Ids of entities whose recorded existence was different before. */
  readonly moved: readonly string[];
  readonly created: readonly string[];
  readonly counts: { readonly entities: number; readonly unchanged: number };
  readonly disagreements: readonly Problem[];
}

/** An entry while the batch's facts are added to it. */
export interface Draft {
  readonly id: string;
  readonly kind: EntityKind;
  readonly stored: KnownEntry | null;
  /** The source that described it first; null if none was named. */
  readonly describedBy: string | null;
  properties: Properties;
  changed: boolean;
  place: SourceLocation;
}

export async function writeEntities(tx: Transaction, facts: readonly EntityFact[], underway: Underway): Promise<WrittenEntities> {
  if (facts.length === 0)
    return { existences: new Map(), moved: [], created: [], counts: { entities: 0, unchanged: 0 }, disagreements: [] };
  const ids = [...new Set(facts.map((fact) => fact.id))];
  const stored = new Map((await tx.run(knownEntities(ids))).map(readKnownEntry).map((entry) => [entry.id, entry]));
  const { drafts, unchanged, disagreements } = draftEntries(facts, (id) => stored.get(id) ?? null, underway);
  const { created, amended } = await writeDrafts(tx, drafts, underway.seq);
  const existences = new Map(drafts.map(({ id, properties }) => [id, readExistence(id, properties)] as const));
  return { existences, moved: findMoved(drafts), created, counts: { entities: created.length + amended, unchanged }, disagreements };
}

/** Ids of entities recorded before whose existence changes. */
export function findMoved(
  drafts: readonly (Pick<Draft, 'id' | 'properties'> & { readonly stored: Pick<KnownEntry, 'properties'> | null })[],
): string[] {
  const moved = drafts.filter(
    ({ id, stored, properties }) => stored !== null && !sameExistence(readExistence(id, stored.properties), readExistence(id, properties)),
  );
  return moved.map(({ id }) => id);
}

/** The entries after the facts are added to them. Nothing is written. */
export function draftEntries(
  facts: readonly EntityFact[],
  stored: (id: string) => KnownEntry | null,
  { seq, file, onlyAdds = false }: Underway,
) {
  const drafts = new Map<string, Draft>();
  const disagreements: Problem[] = [];
  let unchanged = 0;
  for (const fact of facts) {
    const draft = drafts.get(fact.id) ?? startDraft(fact, stored(fact.id));
    drafts.set(fact.id, draft);
    const base = draft.stored && draft.stored.recordedFrom < seq ? draft.stored.before : null;
    const owned = !onlyAdds && isOwnSource(fact, draft, file);
    const revision = reviseEntry({ base, current: draft.properties, owned, ...(draft.stored && { removed: draft.stored.removed }) }, fact);
    Object.assign(draft, { properties: revision.properties, changed: draft.changed || revision.changed, place: fact.place });
    disagreements.push(...revision.disagreements);
    if (revision.known) unchanged += 1;
  }
  return { drafts: [...drafts.values()], unchanged, disagreements };
}

function startDraft(fact: EntityFact, stored: KnownEntry | null): Draft {
  const kind = entityKindOfId(fact.id);
  if (!kind) throw new InvalidFact([{ where: fact.place, what: `"${fact.id}" is not the id of an entity.` }]);
  const describedBy = stored ? stored.describedBy : (fact.sourceId ?? null);
  return { id: fact.id, kind, stored, describedBy, properties: stored?.properties ?? {}, changed: false, place: fact.place };
}

/** Whether the fact may change what is recorded: only the source that described the entity first may, from any of its files. */
function isOwnSource({ sourceId }: EntityFact, { stored, describedBy }: Draft, file: string | null): boolean {
  if (describedBy !== null) return describedBy === sourceId;
  // An entry of an older Entente names a file instead of a source.
  return stored !== null && stored.file !== null && stored.file === file;
}

async function writeDrafts(tx: Transaction, drafts: readonly Draft[], seq: number) {
  const fresh = drafts.filter((draft) => draft.stored === null);
  const changed = drafts.filter((draft) => draft.stored !== null && draft.changed);
  const own = changed.filter((draft) => draft.stored?.recordedFrom === seq);
  const older = changed.filter((draft) => draft.stored?.recordedFrom !== seq);
  const writes = [...new Set(fresh.map((draft) => draft.kind))].map((kind) => {
    const ofKind = fresh.filter((draft) => draft.kind === kind);
    return tx.run(createEntities(kind, ofKind.map(buildEntry), seq));
  });
  if (own.length > 0) writes.push(tx.run(updateEntities(own.map(buildEntry))));
  if (older.length > 0) writes.push(tx.run(amendEntities(older.map(buildEntry))));
  await Promise.all(writes);
  return { created: fresh.map((draft) => draft.id), amended: older.filter((draft) => !draft.stored?.amended).length };
}

/** The entry to be stored. */
export function buildEntry({
  id,
  kind,
  properties,
  describedBy,
  place,
}: Pick<Draft, 'id' | 'kind' | 'properties' | 'describedBy' | 'place'>): NewEntry {
  return { id, kind, properties, describedBy, derived: derivedProperties(kind.label, properties, place) };
}
