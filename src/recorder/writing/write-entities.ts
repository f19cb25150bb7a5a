/** Writes the entities of a batch into the catalogue. */
import type { Transaction } from '../../database/database';
import { type EntityKind, entityKindOfId } from '../../domain/entity-kinds';
import { InvalidFact, type Problem } from '../../errors';
import { type AttributeSources, attributeSource, type DescribedEntry, NO_OTHER_SOURCES } from '../../model/attribute-sources';
import { derivedProperties, type EntryRevision, reviseEntry, type Turn } from '../../model/catalogue';
import { hasSecondVoices } from '../../model/description';
import { type Existence, readExistence, sameExistence } from '../../model/existence';
import type { EntityFact, Properties, SourceLocation } from '../../model/fact';
import { type KnownEntry, knownEntities, readKnownEntry } from '../cypher/entities/known-entities';
import { amendEntities, createEntities, type NewEntry, updateEntities } from '../cypher/entities/write-entities';
import { type DraftedDescription, draftDescription } from './descriptions';

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
  /** What other sources than those of the entries say; not written yet. */
  readonly descriptions: readonly DraftedDescription[];
}

/** An entry while the batch's facts are added to it. */
export interface Draft extends DescribedEntry {
  readonly id: string;
  readonly kind: EntityKind;
  readonly stored: KnownEntry | null;
  described: boolean;
  attributeSources: AttributeSources;
  properties: Properties;
  changed: boolean;
  place: SourceLocation;
}

export async function writeEntities(tx: Transaction, facts: readonly EntityFact[], underway: Underway): Promise<WrittenEntities> {
  if (facts.length === 0)
    return { existences: new Map(), moved: [], created: [], counts: { entities: 0, unchanged: 0 }, disagreements: [], descriptions: [] };
  const ids = [...new Set(facts.map((fact) => fact.id))];
  const stored = new Map((await tx.run(knownEntities(ids))).map(readKnownEntry).map((entry) => [entry.id, entry]));
  const { drafts, unchanged, ...differences } = draftEntries(facts, (id) => stored.get(id) ?? null, underway);
  const { created, amended } = await writeDrafts(tx, drafts, underway.seq);
  const existences = new Map(drafts.map(({ id, properties }) => [id, readExistence(id, properties)] as const));
  return { existences, moved: findMoved(drafts), created, counts: { entities: created.length + amended, unchanged }, ...differences };
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
export function draftEntries(facts: readonly EntityFact[], stored: (id: string) => KnownEntry | null, underway: Underway) {
  const drafts = new Map<string, Draft>();
  const disagreements: Problem[] = [];
  const descriptions: DraftedDescription[] = [];
  let unchanged = 0;
  for (const fact of facts) {
    const draft = drafts.get(fact.id) ?? startDraft(fact, stored(fact.id));
    drafts.set(fact.id, draft);
    const base = draft.stored && draft.stored.recordedFrom < underway.seq ? draft.stored.before : null;
    const turn = (name: string) => readTurn(fact, draft, name, underway);
    const { described } = draft;
    const course = { base, current: draft.properties, turn, described, ...(draft.stored && { removed: draft.stored.removed }) };
    const revision = reviseEntry(course, fact);
    addToDraft(draft, revision, fact);
    disagreements.push(...revision.disagreements);
    for (const other of revision.others) descriptions.push(draftDescription(fact, other));
    if (revision.known) unchanged += 1;
  }
  return { drafts: [...drafts.values()], unchanged, disagreements, descriptions };
}

function addToDraft(draft: Draft, { properties, changed, others, filled }: EntryRevision, { sourceId, place }: EntityFact): void {
  if (sourceId !== undefined && sourceId !== draft.describedBy && filled.length > 0)
    draft.attributeSources = { ...draft.attributeSources, ...Object.fromEntries(filled.map((name) => [name, sourceId])) };
  const described = draft.described || others.some(({ difference }) => difference !== null);
  Object.assign(draft, { properties, described, changed: draft.changed || changed, place });
}

function startDraft(fact: EntityFact, stored: KnownEntry | null): Draft {
  const kind = entityKindOfId(fact.id);
  if (!kind) throw new InvalidFact([{ where: fact.place, what: `"${fact.id}" is not the id of an entity.` }]);
  const { describedBy, attributeSources, described, properties } = stored ?? { ...NOTHING_STORED, describedBy: fact.sourceId ?? null };
  return { id: fact.id, kind, stored, describedBy, attributeSources, described, properties, changed: false, place: fact.place };
}

const NOTHING_STORED = { attributeSources: NO_OTHER_SOURCES, described: false, properties: {} };

/** Whose value of the attribute the fact gives: the source that gave it first may change it, from any of its files. */
function readTurn({ sourceId, label }: EntityFact, draft: Draft, name: string, { seq, file, onlyAdds = false }: Underway): Turn {
  const { stored } = draft;
  const owner = attributeSource(draft, name);
  // An entry of an older Entente names a file instead of a source.
  const own = owner === null ? stored !== null && stored.file !== null && stored.file === file : owner === sourceId;
  if (own) return onlyAdds ? 'NEITHER' : 'OWN';
  // A value without a source and one with a source may be of one source: an editor decides, and one recording has one value.
  const earlier = stored !== null && stored.recordedFrom < seq && !onlyAdds;
  const twoSources = sourceId !== undefined && (owner !== null || earlier);
  return twoSources && hasSecondVoices(label) ? 'OTHER' : 'NEITHER';
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
export function buildEntry({ id, kind, properties, describedBy, attributeSources, place }: EntryToBuild): NewEntry {
  return { id, kind, properties, describedBy, attributeSources, derived: derivedProperties(kind.label, properties, place) };
}

type EntryToBuild = Pick<Draft, 'id' | 'kind' | 'properties' | 'describedBy' | 'attributeSources' | 'place'>;
