/** The graph in memory while a database is built: records as the recorder does, by the same plans, one recording after another. */

import type { EntityKind } from '../../domain/entity-kinds';
import { required } from '../../errors';
import type { AssertionWithContent, TieEnds, Version } from '../../model/assertion-version';
import type { AttributeSources } from '../../model/attribute-sources';
import { DESCRIBED_BY } from '../../model/description';
import { type Existence, isBounded, readExistence } from '../../model/existence';
import type { Fact, Properties, SourceLocation } from '../../model/fact';
import { OPEN_SEQ, type Recording, type RecordingCounts } from '../../model/recording';
import { addCounts, changesAnything, NO_COUNTS, reviseTie, type TieRevision } from '../../model/revision';
import type { FormerSpan } from '../cypher/entities/write-entities';
import { chooseDescriptions, type DraftedDescription, isOpen } from '../writing/descriptions';
import { isPreparedTie, type PreparedTie, prepareFact, RecordedContents } from '../writing/prepare-fact';
import { checkAbout, type EntryDifferences, limitDifferences, type RecordAbout, type RecordResult } from '../writing/record-about';
import { type Draft, draftEntries, findMoved } from '../writing/write-entities';
import { refuseMissingEnds } from '../writing/write-facts';

/** An entity with its current entry. */
export interface HeldEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly properties: Properties;
  readonly existence: Existence | null;
  readonly recordedFrom: number;
  /** The recording that changed the entry last; null if there is none. */
  readonly entryFrom: number | null;
  /** The source that described it first; null if none was named. */
  readonly describedBy: string | null;
  readonly attributeSources: AttributeSources;
  readonly place: SourceLocation;
}

/** An entry that a later recording changed, with the recordings between which the entity had it. */
export interface HeldFormerEntry
  extends Pick<HeldEntity, 'id' | 'kind' | 'properties' | 'describedBy' | 'attributeSources' | 'place'>,
    FormerSpan {}

/** A tie with all its versions, closed ones included. */
export interface HeldTie {
  readonly tie: TieEnds;
  readonly versions: ReadonlyMap<string, Version>;
}

/** A recording with its key. */
export interface HeldRecording extends Recording {
  readonly key: string;
}

type Writable = { readonly tie: TieEnds; readonly versions: Map<string, Version> };

export class GraphInMemory {
  private readonly byId = new Map<string, HeldEntity>();
  private readonly byTie = new Map<string, Writable>();
  /** Ids of the entities that a source describes beside their entries. */
  private readonly described = new Set<string>();
  readonly recordings: HeldRecording[] = [];
  readonly formerEntries: HeldFormerEntry[] = [];

  get entities(): Iterable<HeldEntity> {
    return this.byId.values();
  }

  get ties(): Iterable<HeldTie> {
    return this.byTie.values();
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /**
   * Records the facts, which have passed the checks, in any order; if no fact is new, no recording is made.
   * @throws InvalidFact when an end of a tie does not exist or one record comes with two contents; nothing more can be recorded then.
   */
  async record(facts: Iterable<Fact> | AsyncIterable<Fact>, about: RecordAbout): Promise<RecordResult> {
    checkAbout(about);
    const seq = this.recordings.length + 1;
    const written = new RecordedContents();
    const entities = [];
    const ties: PreparedTie[] = [];
    for await (const fact of facts) {
      const prepared = prepareFact(fact);
      written.register(prepared);
      if (isPreparedTie(prepared)) ties.push(prepared);
      else entities.push(prepared.entity);
    }
    const underway = { seq, file: about.file ?? null };
    const { drafts, unchanged, disagreements, descriptions } = draftEntries(entities, (id) => this.findKnownEntry(id), underway);
    const changed = this.keepEntries(drafts, seq);
    refuseMissingEnds(ties, (id) => this.byId.has(id));
    const chosen = chooseDescriptions(descriptions, { exists: (id) => this.byId.has(id), open: this.findOpen(descriptions) });
    const all = [...ties, ...chosen.ties];
    const counts = addCounts(this.keepTies(all, findMoved(drafts), seq), { ...NO_COUNTS, entities: changed, unchanged });
    return this.complete(
      seq,
      counts,
      { disagreements: [...disagreements, ...chosen.leftOut], secondDescriptions: chosen.described },
      about,
    );
  }

  /** Finds the current versions of the descriptions. */
  private findOpen(drafted: readonly DraftedDescription[]): (assertionId: string) => Version | undefined {
    const versions = drafted.flatMap(({ tie }) => [...(this.byTie.get(tie.tie.tieId)?.versions.values() ?? [])]);
    const open = new Map(versions.filter(isOpen).map((version) => [version.assertion.assertionId, version]));
    return (assertionId) => open.get(assertionId);
  }

  private findKnownEntry(id: string) {
    const held = this.byId.get(id);
    const described = this.described.has(id);
    return held ? { ...held, described, before: held.properties, amended: false, file: null, removed: new Set<string>() } : null;
  }

  private keepEntries(drafts: readonly Draft[], seq: number): number {
    const changed = drafts.filter((draft) => draft.stored === null || draft.changed);
    for (const { id, kind, properties, describedBy, attributeSources, place } of changed) {
      const before = this.byId.get(id);
      if (before) this.formerEntries.push({ ...before, recordedFrom: before.entryFrom ?? before.recordedFrom, recordedTo: seq });
      const since = before ? { recordedFrom: before.recordedFrom, entryFrom: seq } : { recordedFrom: seq, entryFrom: null };
      this.byId.set(id, { id, kind, properties, place, existence: readExistence(id, properties), describedBy, attributeSources, ...since });
    }
    return changed.length;
  }

  /** Records the assertions about ties, and restates the other ties of entities whose existence has changed. */
  private keepTies(ties: readonly PreparedTie[], moved: readonly string[], seq: number): RecordingCounts {
    const groups = new Map<string, AssertionWithContent[]>(this.findTieIds(new Set(moved)).map((id) => [id, []]));
    for (const { tie, asserted: one } of ties) {
      const held = this.byTie.get(tie.tieId) ?? { tie, versions: new Map() };
      this.byTie.set(tie.tieId, held);
      if (tie.type.name === DESCRIBED_BY) this.described.add(tie.subject);
      const group = groups.get(tie.tieId);
      if (group) group.push(one);
      else groups.set(tie.tieId, [one]);
    }
    let counts = NO_COUNTS;
    for (const [tieId, group] of groups) {
      const { tie, versions } = required(this.byTie.get(tieId), 'a tie in memory');
      const open = [...versions.values()].filter((version) => version.recordedTo === OPEN_SEQ);
      const revision = reviseTie(tie, seq, open, group, (id) => this.byId.get(id)?.existence ?? null);
      keep(versions, seq, revision);
      counts = addCounts(counts, revision.counts);
    }
    return counts;
  }

  /** The ties of the entities that are bounded by the entities' existence. */
  private findTieIds(entities: ReadonlySet<string>): string[] {
    if (entities.size === 0) return [];
    const ties = [...this.byTie.values()].map(({ tie }) => tie);
    return ties
      .filter(({ type, subject, object }) => isBounded(type) && (entities.has(subject) || entities.has(object)))
      .map(({ tieId }) => tieId);
  }

  private complete(seq: number, counts: RecordingCounts, found: EntryDifferences, about: RecordAbout): RecordResult {
    const differences = limitDifferences(found);
    if (!changesAnything(counts)) return { recording: null, counts, ...differences };
    const { key, by, why, file = null } = about;
    const before = this.recordings.at(-1);
    const at = new Date(Math.max(Date.now(), before ? Date.parse(before.at) + 1 : 0)).toISOString();
    const recording = { seq, at, by, why, file, counts };
    this.recordings.push({ ...recording, key });
    return { recording, counts, ...differences };
  }
}

/** A recording made at once never changes versions that it has opened itself: it only creates and succeeds versions. */
function keep(versions: Map<string, Version>, seq: number, { created, succeeded }: TieRevision): void {
  for (const version of created) versions.set(version.id, version);
  for (const { closes, version } of succeeded) {
    versions.set(closes, { ...required(versions.get(closes), 'the version to close'), recordedTo: seq });
    versions.set(version.id, version);
  }
}
