/**
 * Turns the content of rows into facts of the data set's source, and remembers what was emitted before. The readers of every format use it.
 */

import { entityKindOfId } from '../../domain/entity-kinds';
import type { Problem } from '../../errors';
import { defaultTieKey } from '../../model/description';
import { readEdtfDate } from '../../model/edtf-date';
import type { AssertedStance, Fact, GradedVoice, Properties, SourceLocation } from '../../model/fact';
import { type EndStatus, readBounds, type Spell, type SpellInput, toSpell } from '../../model/spell';
import type { World } from '../../model/world';
import type { DataSet } from '../data-set';
import { type HeldSpell, holdersOver } from '../identity/holders-over';
import type { Identity } from '../identity/identity';
import { RowRejected } from '../row-rejected';
import { Memory } from './memory';
import { present } from './present';
import { UnknownActors } from './unknown-actors';

/**
 * The details of a tie besides its type and ends. `record` is the source's own key; the default is made of the type, the ends and the key.
 */
export interface TieDetails {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly endStatus?: EndStatus;
  readonly key?: string;
  readonly record?: string;
  readonly stance?: AssertedStance;
  readonly locator?: string | null;
  readonly attributes?: Readonly<Record<string, Properties[string] | null | undefined>>;
}

/** The rules that facts must satisfy, given by the caller; `world` is what this import has emitted so far. */
export type FactCheck = (facts: readonly Fact[], world: World) => readonly Problem[];

export class FactEmitter {
  readonly unknown = new UnknownActors();
  private readonly memory = new Memory();
  private facts: Fact[] = [];
  private readonly inRow = new Map<string, number>();
  private place: SourceLocation = '';
  /** One object for all entities. */
  private readonly voice: GradedVoice;

  constructor(
    readonly format: DataSet,
    readonly identity: Identity,
    /** Reports why the facts cannot be recorded, if they cannot. The rules are defined elsewhere. */
    readonly check: FactCheck = () => [],
  ) {
    const { voice, reliability, credibility } = format.source;
    this.voice = { assertedBy: voice.id, reliability, credibility };
  }

  /** Begins a row: from here on, facts have its place. */
  begin(place: SourceLocation): void {
    this.place = place;
    this.facts = [];
    this.inRow.clear();
  }

  /** Ends a row and returns its facts. */
  end(): readonly Fact[] {
    return this.facts;
  }

  /** The memory of this import, which judges the facts of a row. */
  get emitted(): Memory {
    return this.memory;
  }

  /** The place of the current row. */
  get rowPlace(): SourceLocation {
    return this.place;
  }

  /** Emits an entity in full. If the same id comes with other properties, the entity is emitted again and judged with the row. */
  entity(id: string, properties: Readonly<Record<string, Properties[string] | null | undefined>>): string {
    const name = properties['name'] ?? this.memory.findName(id);
    const label = entityKindOfId(id)?.label ?? '';
    this.facts.push({
      fact: 'entity',
      id,
      label,
      properties: present({ ...properties, name }),
      sourceId: this.format.source.id,
      voice: this.voice,
      place: this.place,
    });
    return id;
  }

  /** Emits the entity if this import has not emitted it yet; the first properties stay. */
  mention(id: string, properties: Readonly<Record<string, Properties[string] | null | undefined>>): string {
    if (!this.memory.hasEntity(id) && !this.facts.some((fact) => fact.fact === 'entity' && fact.id === id)) this.entity(id, properties);
    return id;
  }

  /** Mentions the actor if the identity tables know it. */
  actor(id: string): string {
    const known = this.identity.actor(id);
    return known ? this.mention(id, known.properties) : id;
  }

  /**
   * Finds and mentions the actor that held `scheme:value` on the date (EDTF); without a date, the only actor that ever held it.
   * @throws ActorUnknown
   */
  holder(scheme: string, value: string, on: string | null, column: string): string {
    return this.actor(this.identity.idOrReject(scheme, value, on === null ? null : readEdtfDate(on), column));
  }

  /** Finds and mentions the actor that holds the code today; if none does, the only actor that ever held it. @throws ActorUnknown */
  presentHolder(scheme: string, value: string, column: string): string {
    return this.actor(this.identity.findPresentId(scheme, value) ?? this.identity.idOrReject(scheme, value, null, column));
  }

  /** Finds and mentions the holders over a spell, each with its part of the spell. @throws ActorUnknown */
  holders(scheme: string, value: string, given: SpellInput, column: string): HeldSpell[] {
    const held = holdersOver(this.identity, scheme, value, assertPossible(toSpell(given)), column);
    for (const { id } of held) this.actor(id);
    return held;
  }

  /** Emits a tie. @throws RowRejected if its spell is impossible, or if it joins an entity to itself. */
  tie(type: string, subject: string, object: string, details: TieDetails = {}): void {
    if (subject === object) throw new RowRejected(null, subject, `${type} would join "${subject}" to itself.`);
    const { id: sourceId, voice, reliability, credibility } = this.format.source;
    const attributes = present(details.attributes ?? {});
    const key = details.key ?? defaultTieKey(type, attributes);
    const spell = assertPossible(toSpell(details));
    const record = this.recordInRow(details.record ?? [type, subject, object, key].join(' ').trimEnd(), [type, subject, object, key]);
    const stance = details.stance ?? 'AFFIRMS';
    const grades = { sourceId, assertedBy: voice.id, reliability, credibility, locator: details.locator ?? null, quote: null };
    this.facts.push({ fact: 'assertion', type, subject, object, key, stance, spell, record, attributes, ...grades, place: this.place });
  }

  /** Emits a fact unchanged, with the source that it names. */
  emit(fact: Fact): void {
    this.facts.push({ ...fact, place: this.place });
  }

  /** A state that held a number twice has two parts of one spell: the second part is a separate record. */
  private recordInRow(record: string, tie: readonly string[]): string {
    const key = [record, ...tie].join('\u0000');
    const count = (this.inRow.get(key) ?? 0) + 1;
    this.inRow.set(key, count);
    return count === 1 ? record : `${record} (${count})`;
  }
}

function assertPossible(spell: Spell): Spell {
  try {
    readBounds(spell);
    return spell;
  } catch (error) {
    throw new RowRejected(null, `${spell.start ?? ''}/${spell.end ?? ''}`, (error as Error).message);
  }
}
