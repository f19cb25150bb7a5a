/** The attributes of an entity under a lens: the value of the entry with its source, what other sources say, and who differs. */
import { entityKindOfId } from '../../../domain/entity-kinds';
import { attributeSource } from '../../../model/attribute-sources';
import { type AttributeVoice, attributeStanding } from '../../../model/attribute-standing';
import { DESCRIBED_BY, formatAttribute, WITHOUT_DATES } from '../../../model/description';
import type { PropertyValue } from '../../../model/fact';
import type { Lens } from '../../../model/lens';
import { isBackground } from '../../../model/lens-conditions';
import { lensShows, type TestedAssertion } from '../../../model/lens-shows';
import { type Certainty, certaintyIn, readBounds } from '../../../model/spell';
import type { Standing } from '../../../model/standing';
import { type Description, isUndated, type SourcedEntry, type SourceVoice } from './cypher';

/** One attribute of an entity under a lens. */
export interface ResolvedAttribute {
  readonly name: string;
  /** Across all that is recorded by the lens's knownAt; null for a list, to which all sources add. */
  readonly standing: Standing | null;
  /** The entry's value as texts; empty if it has none, or if the lens does not show its source. */
  readonly values: readonly string[];
  /** The source of the entry's value; null if none is shown, if it was not named, and for a list. */
  readonly source: string | null;
  readonly background: boolean;
  /** What the lens shows of the descriptions, by start. */
  readonly descriptions: readonly ShownDescription[];
}

/** A description that the lens shows. */
export interface ShownDescription extends Description {
  readonly certainty: Certainty | null;
  readonly background: boolean;
}

/** An entity as recorded by the lens's knownAt. */
export interface DescribedEntity {
  readonly entry: SourcedEntry;
  readonly descriptions: readonly Description[];
  /** The voices of the entry's sources, by id. */
  readonly voices: ReadonlyMap<string, SourceVoice>;
}

/** Every attribute of which the lens shows anything, in the order of the model. */
export function resolveAttributes(entity: DescribedEntity, lens: Lens): ResolvedAttribute[] {
  const names = Object.keys(entityKindOfId(entity.entry.id)?.properties ?? {});
  return names
    .map((name) => resolveAttribute(entity, name, lens))
    .filter(({ values, descriptions }) => values.length + descriptions.length > 0);
}

const NOT_NAMED: SourceVoice = { assertedBy: '', reliability: 'F' };

function resolveAttribute({ entry, descriptions, voices }: DescribedEntity, name: string, lens: Lens): ResolvedAttribute {
  const type = entityKindOfId(entry.id)?.properties[name] ?? 'string';
  const isList = type === 'strings';
  const value = entry.properties[name];
  const source = isList ? null : attributeSource(entry, name);
  const voice = (source === null ? null : voices.get(source)) ?? NOT_NAMED;
  const given = descriptions.filter(({ attribute }) => attribute === name);
  const ofEntry = value === undefined || isList ? [] : [{ assertedBy: voice.assertedBy, sourceId: source ?? '' }];
  const all = [...new Set([...ofEntry, ...given].flatMap(({ assertedBy, sourceId }) => [assertedBy, sourceId]))].filter((id) => id !== '');
  const shows = lensShows(lens);
  const background = isBackground(lens, { type: DESCRIBED_BY, tieId: '', voices: all });
  const entryShown = value !== undefined && (isList ? lens.assertedBy === null || lens.background : shows(testedEntry(source, voice, all)));
  return {
    name,
    standing: isList ? null : attributeStanding([...voicesOfEntry(value, voice), ...given.map(readVoice)], type),
    values: entryShown ? listValues(value) : [],
    source: entryShown ? source : null,
    background,
    descriptions: given
      .filter((description) => shows({ ...description, voices: all }))
      .map((description) => ({ ...description, background, certainty: lens.validAt && certaintyIn(description.bounds, lens.validAt) })),
  };
}

/** The entry as the assertion of its source: it gives no days. */
function testedEntry(source: string | null, { assertedBy, reliability }: SourceVoice, voices: readonly string[]): TestedAssertion {
  const bounds = readBounds(WITHOUT_DATES);
  return { type: DESCRIBED_BY, tieId: '', stance: 'AFFIRMS', bounds, assertedBy, sourceId: source ?? '', voices, reliability };
}

function voicesOfEntry(value: PropertyValue | undefined, { assertedBy }: SourceVoice): AttributeVoice[] {
  if (value === undefined) return [];
  return [{ stance: 'AFFIRMS', assertedBy, value: formatAttribute(value), bounds: null, ongoing: true }];
}

function readVoice(description: Description): AttributeVoice {
  const { stance, assertedBy, value, bounds, spell } = description;
  return { stance, assertedBy, value, bounds: isUndated(description) ? null : bounds, ongoing: spell.endStatus === 'ONGOING' };
}

function listValues(value: PropertyValue): readonly string[] {
  return Array.isArray(value) ? value : [formatAttribute(value)];
}
