/** Facts: what importers read and the recorder writes. An entity fact says that a thing exists; an assertion is one source's word on one spell of one tie. */
import type { Credibility, Reliability } from './grades';
import type { Spell } from './spell';

/** Where a fact was read: `seed/facts/x.yaml:14`, `facts[3]`. */
export type SourceLocation = string;

/** A value that a property of a node or an edge may hold. */
export type PropertyValue = string | number | boolean | readonly string[] | { readonly latitude: number; readonly longitude: number };
export type Properties = Readonly<Record<string, PropertyValue>>;

/** A thing that exists: a state, a person, a treaty, a claim. Its relationships are assertions, apart. */
export interface EntityFact {
  readonly fact: 'entity';
  readonly id: string;
  /** One of ENTITY_KINDS' labels. */
  readonly label: string;
  readonly properties: Properties;
  /** The source that describes it so; absent where none is named. */
  readonly sourceId?: string;
  readonly place: SourceLocation;
}

/** Whether the source says that the tie held, or denies it. */
export type AssertedStance = 'AFFIRMS' | 'DENIES';
/** What a version says; RETRACTED once the source has withdrawn its word. */
export type Stance = AssertedStance | 'RETRACTED';

/** One source's word on one spell of one tie, complete: defaults are already filled in. */
export interface AssertionFact {
  readonly fact: 'assertion';
  /** One of TIE_TYPES' names. */
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  /** Tells parallel ties of the same two ends apart; "" where there is only one. */
  readonly key: string;
  readonly stance: AssertedStance;
  readonly spell: Spell;
  readonly sourceId: string;
  /** The actor who vouches, or the source itself. */
  readonly assertedBy: string;
  /** The source's own key of this record: with tie and source it makes the assertion's id. */
  readonly record: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly locator: string | null;
  readonly quote: string | null;
  /** The tie type's own properties. */
  readonly attributes: Properties;
  readonly place: SourceLocation;
}

export type Fact = EntityFact | AssertionFact;
