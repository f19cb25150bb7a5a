/**
 * The graph as another Neo4j can store it: entities by kind, and every assertion as a relationship, with its dates as written and as days.
 */
import { LRUCache } from 'lru-cache';
import { type EntityKind, entityKind, listLabels, type PropertyType } from '../../../domain/entity-kinds';
import { tieType } from '../../../domain/tie-types';
import type { PropertyValue } from '../../../model/fact';
import type { ExportAbout } from '../../exporter';
import type { AssertionRecord, Attributes, DenialRecord, SpellRecord, TieRecord } from '../../records';
import { MAX_TYPES } from '../../records/cache-sizes';
import { canHaveEntryName, ENTRY_NAME, toAttributeName } from '../../records/entity-record';

export type StoredType = 'string' | 'string[]' | 'long' | 'double' | 'boolean' | 'date' | 'point';
/** Types by property, in the order in which properties are written. */
export type StoredTypes = Readonly<Record<string, StoredType>>;
/** Values by property; a value that is not recorded is absent. */
export type StoredValues = Readonly<Record<string, PropertyValue>>;

const TYPES: Readonly<Record<string, StoredType>> = {
  strings: 'string[]',
  int: 'long',
  float: 'double',
  boolean: 'boolean',
  point: 'point',
};
const storedType = (held: PropertyType): StoredType => TYPES[held as string] ?? 'string';

/** The labels of a kind, its own label first. */
export function listLabelsOfKind(kind: string): readonly string[] {
  return listLabels(entityKind(kind) as EntityKind);
}

/** `subkind` is the entity's own `kind` property. */
export function nodeTypes(kind: string, { lens }: ExportAbout): StoredTypes {
  const own = Object.entries(entityKind(kind)?.properties ?? {});
  const types = Object.fromEntries(own.map(([name, held]) => [toAttributeName(name), storedType(held)]));
  return canHaveEntryName({ kinds: [kind], lens }) ? { ...types, [ENTRY_NAME.name]: storedType(ENTRY_NAME.type) } : types;
}

/** The properties of a node without its key. */
export function nodeProperties({ kind: _, ...properties }: Attributes): StoredValues {
  return properties;
}

const EDGE: StoredTypes = {
  id: 'string',
  tieId: 'string',
  tieKey: 'string',
  sourceId: 'string',
  assertedBy: 'string',
  start: 'string',
  end: 'string',
  endStatus: 'string',
  firstDay: 'date',
  lastDay: 'date',
  standing: 'string',
  contested: 'boolean',
  voices: 'string[]',
  background: 'boolean',
  reliability: 'string',
  credibility: 'long',
  locator: 'string',
  quote: 'string',
  sourceRecord: 'string',
  recorded: 'long',
  outsideExistence: 'boolean',
};

/** The relationship type of every denial. A query for a type of tie must not find a tie that no source affirms. */
export const DENIED = 'DENIED';

/** Types of the properties of a tie type, or of DENIED. */
export function edgeTypes(type: string): StoredTypes {
  return typesByTie.memo(type);
}

const typesByTie = new LRUCache<string, StoredTypes>({
  max: MAX_TYPES,
  memoMethod: (type) => {
    if (type === DENIED) return { tieType: 'string', ...EDGE, attributes: 'string' };
    const own = Object.entries(tieType(type)?.properties ?? {}).map(([name, held]) => [name, storedType(held)] as const);
    return { ...EDGE, ...Object.fromEntries(own) };
  },
});

export function edgeProperties({ key, attributes }: TieRecord, { days }: SpellRecord, assertion: AssertionRecord): StoredValues {
  const { standing, contested, voices, background, tieKey } = attributes;
  const values: Record<string, PropertyValue> = { id: assertion.key, tieId: key, tieKey };
  addDates(values, assertion);
  if (days?.first) values['firstDay'] = days.first;
  if (days?.last) values['lastDay'] = days.last;
  values['standing'] = standing;
  values['contested'] = contested;
  values['voices'] = voices;
  values['background'] = background;
  addEvidence(values, assertion);
  return Object.assign(values, assertion.attributes);
}

/** The tie's own properties, as the denial gives them, become one JSON text: they belong to a tie type, and DENIED is another type. */
export function denialProperties({ key, tie, assertion }: DenialRecord): StoredValues {
  const values: Record<string, PropertyValue> = { tieType: tie.type, id: key, tieId: tie.key, tieKey: tie.tieKey };
  addDates(values, assertion);
  values['standing'] = tie.standing;
  addEvidence(values, assertion);
  if (Object.keys(assertion.attributes).length > 0) values['attributes'] = JSON.stringify(assertion.attributes);
  return values;
}

function addDates(values: Record<string, PropertyValue>, { source, assertedBy, start, end, endStatus }: AssertionRecord): void {
  values['sourceId'] = source;
  values['assertedBy'] = assertedBy;
  if (start !== null) values['start'] = start;
  if (end !== null) values['end'] = end;
  values['endStatus'] = endStatus;
}

function addEvidence(
  values: Record<string, PropertyValue>,
  { reliability, credibility, locator, quote, sourceRecord, recorded, outsideExistence }: AssertionRecord,
): void {
  values['reliability'] = reliability;
  values['credibility'] = credibility;
  if (locator !== null) values['locator'] = locator;
  if (quote !== null) values['quote'] = quote;
  values['sourceRecord'] = sourceRecord;
  values['recorded'] = recorded;
  values['outsideExistence'] = outsideExistence;
}

/** The limitations of both Neo4j formats. */
export const NEO4J_LOSSES: readonly string[] = [
  'A denial is a relationship DENIED, its tie type and the properties of that type as texts: a pattern of a type of tie finds only what is affirmed.',
  'How sure a spell was on the day of the lens, and how precisely its dates are written, are not written beside it; the dates as written are.',
];
