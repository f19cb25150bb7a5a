/** What a format's readers speak through: it turns what a row says into facts of the data set's source, and remembers what was told before. */
import type { Problem } from '../../errors';
import { readEdtfDate } from '../../model/edtf-date';
import { entityKindOfId } from '../../model/entity-kinds';
import type { AssertedStance, Fact, Properties, SourceLocation } from '../../model/fact';
import { type EndStatus, readBounds, type Spell, type SpellInput, toSpell } from '../../model/spell';
import type { World } from '../../model/world';
import type { DataSet } from '../data-set';
import { type HeldSpell, holdersOver } from '../identity/holders-over';
import type { Identity } from '../identity/identity';
import { RowRejected } from '../row-rejected';
import { Memory } from './memory';
import { present } from './present';
import { UnknownActors } from './unknown-actors';

/** What a tie says beside its type and ends. `record` is the source's own key of it; type, ends and key where not given. */
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

/** The rules that facts must keep, as the caller has them; `world` is what this import told before. */
export type FactCheck = (facts: readonly Fact[], world: World) => readonly Problem[];

export class FactEmitter {
  readonly unknown = new UnknownActors();
  private readonly memory = new Memory();
  private facts: Fact[] = [];
  private readonly inRow = new Map<string, number>();
  private place: SourceLocation = '';

  constructor(
    readonly format: DataSet,
    readonly identity: Identity,
    /** What stands in the way of recording the facts, if anything: the rules, which live elsewhere. */
    readonly check: FactCheck = () => [],
  ) {}

  /** Begins a row: from here on, facts are told at its place. */
  begin(place: SourceLocation): void {
    this.place = place;
    this.facts = [];
    this.inRow.clear();
  }

  /** Ends a row: what it told. */
  end(): readonly Fact[] {
    return this.facts;
  }

  /** The memory of what was told, for the judgement of a whole row. */
  get emitted(): Memory {
    return this.memory;
  }

  /** The place of the row that is read. */
  get rowPlace(): SourceLocation {
    return this.place;
  }

  /** Tells of an entity in full; the same id with other properties is told again and judged with the row. */
  entity(id: string, properties: Readonly<Record<string, Properties[string] | null | undefined>>): string {
    const name = properties['name'] ?? this.memory.findName(id);
    const label = entityKindOfId(id)?.label ?? '';
    this.facts.push({
      fact: 'entity',
      id,
      label,
      properties: present({ ...properties, name }),
      sourceId: this.format.source.id,
      place: this.place,
    });
    return id;
  }

  /** Makes sure that the entity is told once in this import; the first telling holds. */
  mention(id: string, properties: Readonly<Record<string, Properties[string] | null | undefined>>): string {
    if (!this.memory.hasEntity(id) && !this.facts.some((fact) => fact.fact === 'entity' && fact.id === id)) this.entity(id, properties);
    return id;
  }

  /** Mentions an actor that the identity tables know. */
  actor(id: string): string {
    const known = this.identity.actor(id);
    return known ? this.mention(id, known.properties) : id;
  }

  /** The actor that held `scheme:value` on the date (EDTF), mentioned; without a date, the only one that ever did. @throws ActorUnknown */
  holder(scheme: string, value: string, on: string | null, column: string): string {
    return this.actor(this.identity.idOrReject(scheme, value, on === null ? null : readEdtfDate(on), column));
  }

  /** The actor that holds the code today, mentioned; if nobody does, the only one that ever did. @throws ActorUnknown */
  presentHolder(scheme: string, value: string, column: string): string {
    return this.actor(this.identity.findPresentId(scheme, value) ?? this.identity.idOrReject(scheme, value, null, column));
  }

  /** The holders over a spell, each with their part of it, mentioned. @throws ActorUnknown */
  holders(scheme: string, value: string, given: SpellInput, column: string): HeldSpell[] {
    const held = holdersOver(this.identity, scheme, value, assertPossible(toSpell(given)), column);
    for (const { id } of held) this.actor(id);
    return held;
  }

  /** Tells a tie. @throws RowRejected where its spell cannot be, or it joins an entity to itself. */
  tie(type: string, subject: string, object: string, details: TieDetails = {}): void {
    if (subject === object) throw new RowRejected(null, subject, `${type} would join "${subject}" to itself.`);
    const { id: sourceId, voice, reliability, credibility } = this.format.source;
    const key = details.key ?? '';
    const spell = assertPossible(toSpell(details));
    const record = this.recordInRow(details.record ?? [type, subject, object, key].join(' ').trimEnd(), [type, subject, object, key]);
    const stance = details.stance ?? 'AFFIRMS';
    const attributes = present(details.attributes ?? {});
    const grades = { sourceId, assertedBy: voice.id, reliability, credibility, locator: details.locator ?? null, quote: null };
    this.facts.push({ fact: 'assertion', type, subject, object, key, stance, spell, record, attributes, ...grades, place: this.place });
  }

  /** Tells a fact as it stands, on the word of the source that it names. */
  emit(fact: Fact): void {
    this.facts.push({ ...fact, place: this.place });
  }

  /** A state that held a number twice has two parts of one spell: the second is a record of its own. */
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
