/** The level of agreement on one attribute of an entity, across everything that sources say about it. */
import type { PropertyType } from '../domain/entity-kinds';
import { readAttribute } from './description';
import { readEdtfDate } from './edtf-date';
import type { AssertedStance } from './fact';
import type { SpellBounds } from './spell';
import type { Standing } from './standing';

/** What one source says about an attribute. */
export interface AttributeVoice {
  readonly stance: AssertedStance;
  readonly assertedBy: string;
  readonly value: string;
  /** The days that it gives for the value; null if it gives none, as an entry. */
  readonly bounds: SpellBounds | null;
  /** Whether the value applies today; without days it does. */
  readonly ongoing: boolean;
}

/**
 * The standing of an attribute: DISPUTED if a value is denied, DIFFERING if two asserters give values that cannot both be right, as
 * precisely as they are given. Values are compared only where both apply: on a common day, or today if one has no days.
 */
export function attributeStanding(voices: readonly AttributeVoice[], type: PropertyType): Standing {
  if (voices.some(({ stance }) => stance === 'DENIES')) return 'DISPUTED';
  const asserters = [...new Set(voices.map(({ assertedBy }) => assertedBy))];
  if (asserters.length <= 1) return 'UNIQUE';
  const differs = voices.some((mine) => asserters.some((other) => other !== mine.assertedBy && isContradicted(mine, other, voices, type)));
  return differs ? 'DIFFERING' : 'AGREED';
}

/** Whether the other asserter gives values where this one applies, and none that agrees. */
function isContradicted(mine: AttributeVoice, other: string, voices: readonly AttributeVoice[], type: PropertyType): boolean {
  const compared = voices.filter((voice) => voice.assertedBy === other && applyTogether(mine, voice));
  return compared.length > 0 && !compared.some(({ value }) => isCompatible(mine.value, value, type));
}

function applyTogether(a: AttributeVoice, b: AttributeVoice): boolean {
  if (a.bounds === null || b.bounds === null) return a.ongoing && b.ongoing;
  // Surely on a common day: where the days are not known so exactly, both can be right.
  return Math.max(a.bounds.startLatest, b.bounds.startLatest) <= Math.min(a.bounds.endEarliest, b.bounds.endEarliest);
}

/** Whether two values can mean the same, as precisely as they are given: 1990 and 1990-05-03 can. */
function isCompatible(a: string, b: string, type: PropertyType): boolean {
  if (a === b) return true;
  if (type !== 'edtf') return (type === 'int' || type === 'float') && readAttribute(a, type) === readAttribute(b, type);
  const [first, second] = [readEdtfDate(a), readEdtfDate(b)];
  return first.earliest <= second.latest && second.earliest <= first.latest;
}
