/** Descriptions: what one source says about one attribute of an entity, as an assertion (DESCRIBED_BY). */
import { entityKindOfId, type PropertyType } from '../domain/entity-kinds';
import { knownTieType } from '../domain/tie-types';
import type { AssertionFact, EntityFact, Properties, PropertyValue } from './fact';
import type { Spell } from './spell';

/** The type of the ties that say what a source says about an attribute. */
export const DESCRIBED_BY = 'DESCRIBED_BY';

/** The spell of a description that gives no dates: its value is not limited to any days, as a value in an entry is not. */
export const WITHOUT_DATES: Spell = { start: '..', end: null, endStatus: 'ONGOING' };

/** Whether other sources than the first can describe entities of the kind: a statement, a claim and a source have no second voice. */
export function hasSecondVoices(label: string): boolean {
  return knownTieType(DESCRIBED_BY).subjects.includes(label);
}

/** The attribute that a description is about: a name over a spell is given without one. */
export function describedAttribute({ attribute, name }: Properties): string | null {
  if (typeof attribute === 'string') return attribute;
  return name === undefined ? null : 'name';
}

/** The key of a tie if its fact gives none: the descriptions of each attribute are a tie of their own. */
export function defaultTieKey(type: string, { attribute }: Properties): string {
  return type === DESCRIBED_BY && typeof attribute === 'string' ? attribute : '';
}

/** A value of an attribute as the text that a description holds; a point is "latitude,longitude". */
export function formatAttribute(value: PropertyValue): string {
  if (typeof value !== 'object') return String(value);
  return 'latitude' in value ? `${value.latitude},${value.longitude}` : value.join('; ');
}

/** The value that the text of a description means, or the text itself if it does not fit the type. Of a list, it gives one item. */
export function readAttribute(text: string, type: PropertyType): PropertyValue {
  if (type === 'int' || type === 'float') return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
  if (type === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  if (type === 'strings') return [text];
  if (type !== 'point') return text;
  const [latitude = Number.NaN, longitude = Number.NaN] = text.split(',').map(Number);
  return { latitude, longitude };
}

/** What the fact says about one of its attributes, as an assertion of the fact's source. */
export function describeAttribute({ id, voice, place }: EntityFact, sourceId: string, name: string, value: PropertyValue): AssertionFact {
  return {
    fact: 'assertion',
    type: DESCRIBED_BY,
    subject: id,
    object: sourceId,
    key: name,
    stance: 'AFFIRMS',
    spell: WITHOUT_DATES,
    sourceId,
    assertedBy: voice?.assertedBy ?? sourceId,
    // Not the key that a description in a file has by default: that one may give a value over a spell.
    record: `${id} ${name}`,
    reliability: voice?.reliability ?? 'F',
    credibility: voice?.credibility ?? 6,
    locator: null,
    quote: null,
    attributes: { attribute: name, value: formatAttribute(value) },
    place,
  };
}

/** The type of an attribute of the entity; undefined if its kind does not have it. */
export function attributeType(id: string, name: string): PropertyType | undefined {
  const types = entityKindOfId(id)?.properties ?? {};
  return Object.hasOwn(types, name) ? types[name] : undefined;
}
