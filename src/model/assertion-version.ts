/** A version: one assertion as recorded over a stretch of the second clock. What it tells is apart from what the recording adds to it. */
import { InvalidFact } from '../errors';
import { type DaysInForce, daysInForce, type ExistenceLookup } from './existence';
import type { AssertionFact, Properties, PropertyValue, Stance } from './fact';
import type { Credibility, Reliability } from './grades';
import type { VersionCause } from './recording';
import { readBounds, type Spell, type SpellBounds } from './spell';
import type { Standing, VoicedSpell } from './standing';
import { buildAssertionIds, storedEnds } from './tie';
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
export interface AssertionContent extends DaysInForce {
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
export interface AssertionWithContent {
  readonly assertion: AssertionIdentity;
  readonly content: AssertionContent;
}

/** A version as stored: `recordedTo` is OPEN_SEQ while nothing has closed it. */
export interface Version extends AssertionWithContent {
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
export function readAssertionFact(fact: AssertionFact): { readonly tie: TieEnds; readonly asserted: AssertionWithContent } {
  const type = tieType(fact.type);
  if (!type) throw new InvalidFact([{ where: fact.place, what: `"${fact.type}" is not a tie type.` }]);
  const [subject, object] = storedEnds(fact.type, fact.subject, fact.object);
  const { tieId, assertionId } = buildAssertionIds(fact);
  const { key, sourceId, record, stance, spell, assertedBy, reliability, credibility, locator, quote } = fact;
  const attributes = canonicalProperties(fact.attributes);
  // What is known of the ends is added when it is recorded.
  const days = { bounds: readBoundsAt(fact), outsideExistence: false };
  const content: AssertionContent = { stance, spell, ...days, assertedBy, reliability, credibility, locator, quote, attributes };
  return { tie: { type, tieId, subject, object }, asserted: { assertion: { assertionId, tieId, key, sourceId, record }, content } };
}

/** The content with the days on which the tie can be in force, as the existence of both ends leaves them. */
export function withinExistence(
  content: AssertionContent,
  { type, subject, object }: TieEnds,
  existence: ExistenceLookup,
): AssertionContent {
  const days = daysInForce(type, content.spell, existence(subject), existence(object));
  return sameDays(content, days) ? content : { ...content, ...days };
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

function readBoundsAt({ spell, place }: AssertionFact): SpellBounds {
  try {
    return readBounds(spell);
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
export function isSameContent(a: AssertionContent, b: AssertionContent): boolean {
  return canonicalContent(a) === canonicalContent(b);
}

/** The telling as one text, the same for the same content. */
export function canonicalContent(content: AssertionContent): string {
  const { stance, spell, assertedBy, reliability, credibility, locator, quote, attributes } = content;
  const { start, end, endStatus } = spell;
  return JSON.stringify([stance, start, end, endStatus, assertedBy, reliability, credibility, locator, quote, Object.entries(attributes)]);
}

/** What of a telling matters to how its tie stands. */
export function readVoicedSpell({ assertion, content }: AssertionWithContent, type: TieType): VoicedSpell {
  const differing = Object.entries(content.attributes).filter(([name]) => type.differing.includes(name));
  const { stance, assertedBy, spell } = content;
  // Voices are compared by what they say, not by what else is known of the ends.
  return { stance, assertedBy, sourceId: assertion.sourceId, bounds: readBounds(spell), attributes: Object.fromEntries(differing) };
}
