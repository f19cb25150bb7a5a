/**
 * Facts: what importers read and the recorder writes. An entity fact says that an entity exists; an assertion is what one source says about
 * one spell of one tie.
 */
import type { Credibility, Reliability } from './grades';
import type { Spell } from './spell';

/** Where a fact was read: `seed/facts/x.yaml:14`, `facts[3]`. */
export type SourceLocation = string;

/** A value that a property of a node or an edge may hold. */
export type PropertyValue = string | number | boolean | readonly string[] | { readonly latitude: number; readonly longitude: number };
export type Properties = Readonly<Record<string, PropertyValue>>;

/** The actor who makes an assertion, or the source itself, and the grades of what it says. */
export interface GradedVoice {
  readonly assertedBy: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** An entity: a state, a person, a treaty, a claim. Its relationships are separate assertions. */
export interface EntityFact {
  readonly fact: 'entity';
  readonly id: string;
  /** A label in ENTITY_KINDS. */
  readonly label: string;
  readonly properties: Properties;
  /** The source of this description; absent if none is named. */
  readonly sourceId?: string;
  /** Who vouches for this description, and its grades; absent if the source gives neither. */
  readonly voice?: GradedVoice;
  readonly place: SourceLocation;
}

/** Whether the source says that the tie held, or denies it. */
export type AssertedStance = 'AFFIRMS' | 'DENIES';
/** The stance of a version; RETRACTED if the source has withdrawn its assertion. */
export type Stance = AssertedStance | 'RETRACTED';

/** What one source says about one spell of one tie, complete: defaults are already filled in. */
export interface AssertionFact {
  readonly fact: 'assertion';
  /** A name in TIE_TYPES. */
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  /** Distinguishes parallel ties between the same two ends; "" if there is only one. */
  readonly key: string;
  readonly stance: AssertedStance;
  readonly spell: Spell;
  readonly sourceId: string;
  /** The actor who makes the assertion, or the source itself. */
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
