/**
 * A version: one assertion as recorded over an interval of the second clock. Its content is separate from what the recording adds to it.
 */

import { type TieType, tieType } from '../domain/tie-types';
import { InvalidFact } from '../errors';
import { type DaysInForce, daysInForce, type ExistenceLookup } from './existence';
import type { AssertionFact, Properties, PropertyValue, Stance } from './fact';
import type { Credibility, Reliability } from './grades';
import type { VersionCause } from './recording';
import { readBounds, type Spell, type SpellBounds } from './spell';
import type { Standing, VoicedSpell } from './standing';
import { buildAssertionIds, storedEnds } from './tie';

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

/** What an assertion says, without the days that follow from the existence of the ends of its tie. */
export type StatedContent = Omit<AssertionContent, keyof DaysInForce>;

/** An assertion and what it says now. */
export interface AssertionWithContent {
  readonly assertion: AssertionIdentity;
  readonly content: AssertionContent;
}

/** A version as stored: `recordedTo` is OPEN_SEQ until a later version closes it. */
export interface Version extends AssertionWithContent {
  readonly id: string;
  readonly recordedFrom: number;
  readonly recordedTo: number;
  /** The recording that recorded this content; unlike `recordedFrom` it stays when only voices or standing change. */
  readonly toldFrom: number;
  readonly cause: VersionCause;
  readonly voices: readonly string[];
  readonly standing: Standing;
}

/** A tie: its type, its ends as stored (ids) and the key that distinguishes it from parallel ties. */
export interface TieEnds {
  readonly type: TieType;
  readonly tieId: string;
  readonly subject: string;
  readonly object: string;
}

/**
 * The tie, the assertion and the content of a fact.
 * @throws InvalidFact at the fact's place for a type that does not exist or an impossible spell.
 */
export function readAssertionFact(fact: AssertionFact): { readonly tie: TieEnds; readonly asserted: AssertionWithContent } {
  const type = tieType(fact.type);
  if (!type) throw new InvalidFact([{ where: fact.place, what: `"${fact.type}" is not a tie type.` }]);
  const [subject, object] = storedEnds(fact.type, fact.subject, fact.object);
  const { tieId, assertionId } = buildAssertionIds(fact);
  const { key, sourceId, record, stance, spell, assertedBy, reliability, credibility, locator, quote } = fact;
  const attributes = canonicalProperties(fact.attributes);
  // The existence of the ends is added when the fact is recorded.
  const days = { bounds: readBoundsAt(fact), outsideExistence: false };
  const content: AssertionContent = { stance, spell, ...days, assertedBy, reliability, credibility, locator, quote, attributes };
  return { tie: { type, tieId, subject, object }, asserted: { assertion: { assertionId, tieId, key, sourceId, record }, content } };
}

/** The content with the days on which the tie can be in force, limited by the existence of both ends. */
export function withinExistence(
  content: AssertionContent,
  { type, subject, object }: TieEnds,
  existence: ExistenceLookup,
): AssertionContent {
  const days = daysInForce(type, content.spell, existence(subject), existence(object));
  return sameDays(content, days) ? content : { ...content, ...days };
}

/** Whether both can be in force on the same days and agree on `outsideExistence`. */
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

/** Properties in one canonical form: names in order, lists sorted and without repeats (they are sets), no undefined or null values. */
export function canonicalProperties(properties: Properties): Properties {
  const canonical: Record<string, PropertyValue> = {};
  for (const name of Object.keys(properties).sort()) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    canonical[name] = Array.isArray(value) ? [...new Set(value as readonly string[])].sort() : value;
  }
  return canonical;
}

/** Whether two contents are the same in every respect. */
export function isSameContent(a: StatedContent, b: StatedContent): boolean {
  return canonicalContent(a) === canonicalContent(b);
}

/** The content as one text, the same for the same content. */
export function canonicalContent(content: StatedContent): string {
  const { stance, spell, assertedBy, reliability, credibility, locator, quote, attributes } = content;
  const { start, end, endStatus } = spell;
  return JSON.stringify([stance, start, end, endStatus, assertedBy, reliability, credibility, locator, quote, Object.entries(attributes)]);
}

/** The part of an assertion that decides the standing of its tie. */
export function readVoicedSpell({ assertion, content }: AssertionWithContent, type: TieType): VoicedSpell {
  const differing = Object.entries(content.attributes).filter(([name]) => type.differing.includes(name));
  const { stance, assertedBy, spell } = content;
  // Voices are compared by what they say, not by the existence of the ends.
  return { stance, assertedBy, sourceId: assertion.sourceId, bounds: readBounds(spell), attributes: Object.fromEntries(differing) };
}
