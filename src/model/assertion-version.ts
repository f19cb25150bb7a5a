/** A version: one assertion as recorded over a stretch of the second clock. What it tells is apart from what the recording adds to it. */
import { InvalidFact } from '../errors';
import { type DaysInForce, daysInForce, type ExistenceOf } from './existence';
import type { AssertionFact, Properties, PropertyValue, Stance } from './fact';
import type { Credibility, Reliability } from './grades';
import type { VersionCause } from './recording';
import { boundsOf, type Spell, type SpellBounds } from './spell';
import type { SpokenSpell, Standing } from './standing';
import { idsOfAssertion, storedEnds } from './tie';
import { type TieType, tieType } from './tie-types';

/** Which assertion it is; never changes. */
export interface AssertionIdentity {
  readonly assertionId: string;
  readonly tieId: string;
  readonly key: string;
  readonly sourceId: string;
  readonly record: string;
}

/** What an assertion says, complete and in one canonical form: lists are sorted, nothing is undefined. */
export interface Telling extends DaysInForce {
  readonly stance: Stance;
  readonly spell: Spell;
  readonly assertedBy: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly locator: string | null;
  readonly quote: string | null;
  /** The tie type's own properties. */
  readonly attributes: Properties;
}

/** An assertion and what it says now. */
export interface ToldAssertion {
  readonly assertion: AssertionIdentity;
  readonly telling: Telling;
}

/** A version as stored: `recordedTo` is OPEN_SEQ while nothing has closed it. */
export interface Version extends ToldAssertion {
  readonly id: string;
  readonly recordedFrom: number;
  readonly recordedTo: number;
  /** The recording in which the telling was told; unlike `recordedFrom` it stays when only voices or standing change. */
  readonly toldFrom: number;
  readonly cause: VersionCause;
  readonly voices: readonly string[];
  readonly standing: Standing;
}

/** A tie: its type, its ends as stored (ids) and the key that tells it from parallel ties. */
export interface TieEnds {
  readonly type: TieType;
  readonly tieId: string;
  readonly subject: string;
  readonly object: string;
}

/**
 * The tie, the assertion and the telling of a fact.
 * @throws InvalidFact at the fact's place for a type that does not exist or a spell that cannot be.
 */
export function tellingOf(fact: AssertionFact): { readonly tie: TieEnds; readonly told: ToldAssertion } {
  const type = tieType(fact.type);
  if (!type) throw new InvalidFact([{ where: fact.place, what: `"${fact.type}" is not a tie type.` }]);
  const [subject, object] = storedEnds(fact.type, fact.subject, fact.object);
  const { tieId, assertionId } = idsOfAssertion(fact);
  const { key, sourceId, record, stance, spell, assertedBy, reliability, credibility, locator, quote } = fact;
  const attributes = canonicalProperties(fact.attributes);
  // What is known of the ends is added when it is recorded.
  const days = { bounds: boundsAt(fact), outsideExistence: false };
  const telling: Telling = { stance, spell, ...days, assertedBy, reliability, credibility, locator, quote, attributes };
  return { tie: { type, tieId, subject, object }, told: { assertion: { assertionId, tieId, key, sourceId, record }, telling } };
}

/** The content with the days on which the tie can be in force, as the existence of both ends leaves them. */
export function withinExistence(telling: Telling, { type, subject, object }: TieEnds, existence: ExistenceOf): Telling {
  const days = daysInForce(type, telling.spell, existence(subject), existence(object));
  return sameDays(telling, days) ? telling : { ...telling, ...days };
}

/** Whether both can be in force on the same days. */
export function sameDays(a: DaysInForce, b: DaysInForce): boolean {
  return (
    a.bounds.startEarliest === b.bounds.startEarliest &&
    a.bounds.startLatest === b.bounds.startLatest &&
    a.bounds.endEarliest === b.bounds.endEarliest &&
    a.bounds.endLatest === b.bounds.endLatest &&
    a.outsideExistence === b.outsideExistence
  );
}

function boundsAt({ spell, place }: AssertionFact): SpellBounds {
  try {
    return boundsOf(spell);
  } catch (error) {
    throw new InvalidFact([{ where: place, what: (error as Error).message }], { cause: error });
  }
}

/** Properties in one canonical form: names in order, lists sorted and without repeats (they are sets), nothing undefined. */
export function canonicalProperties(properties: Properties): Properties {
  const canonical: Record<string, PropertyValue> = {};
  for (const name of Object.keys(properties).sort()) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    canonical[name] = Array.isArray(value) ? [...new Set(value as readonly string[])].sort() : value;
  }
  return canonical;
}

/** Whether two tellings say the same in every respect. */
export function sameTelling(a: Telling, b: Telling): boolean {
  return canonicalTelling(a) === canonicalTelling(b);
}

/** The telling as one text, the same for the same content. */
export function canonicalTelling(telling: Telling): string {
  const { stance, spell, assertedBy, reliability, credibility, locator, quote, attributes } = telling;
  const { start, end, endStatus } = spell;
  return JSON.stringify([stance, start, end, endStatus, assertedBy, reliability, credibility, locator, quote, Object.entries(attributes)]);
}

/** What of a telling matters to how its tie stands. */
export function spokenOf({ assertion, telling }: ToldAssertion, type: TieType): SpokenSpell {
  const differing = Object.entries(telling.attributes).filter(([name]) => type.differing.includes(name));
  const { stance, assertedBy, spell } = telling;
  // Voices are compared by what they say, not by what else is known of the ends.
  return { stance, assertedBy, sourceId: assertion.sourceId, bounds: boundsOf(spell), attributes: Object.fromEntries(differing) };
}
