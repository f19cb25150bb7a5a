/** The fields that every edge has in public, and where each is stored: the only table that maps the two names. */

import { boundNames } from '../inner/inner-names';

/** How the value of a public field is computed from the stored properties. */
export type EdgeFieldKind = 'VALUE' | 'ENTITY' | 'ENTITIES' | 'RECORDING' | 'CERTAINTY' | 'FLAG' | 'BACKGROUND' | 'LENS_KEY';

export interface EdgeField {
  readonly name: string;
  readonly kind: EdgeFieldKind;
  /** The stored properties that it is computed from. */
  readonly stored: readonly [string, ...string[]];
  /** How it can be tested in `where`; absent if it cannot be. */
  readonly filter?: string | undefined;
  /** The stored property that it is sorted by; absent if it cannot be. */
  readonly sort?: string | undefined;
  /** The earliest and latest bounds of a date. */
  readonly bounds?: readonly [string, string] | undefined;
}

const value = (name: string, filter: string, sort?: string, stored = name): EdgeField => ({
  name,
  kind: 'VALUE',
  stored: [stored],
  filter,
  sort,
});
/** A date by the days as given. When both ends existed matters only for the day of the lens. */
const date = (name: string, sort: string): EdgeField => ({
  ...value(name, 'EDTFFilter', sort),
  bounds: boundNames(`given${name.charAt(0).toUpperCase()}${name.slice(1)}`),
});

/** Every field of the interface AssertedEdge in the schema folder; a test compares the two lists. */
export const EDGE_FIELDS: readonly EdgeField[] = [
  { name: 'lensKey', kind: 'LENS_KEY', stored: ['id'] },
  value('tieId', 'IDFilter'),
  value('assertionId', 'IDFilter'),
  value('versionId', 'IDFilter', undefined, 'id'),
  value('key', 'ExactStringFilter', 'key'),
  date('start', 'givenStartEarliest'),
  date('end', 'givenEndLatest'),
  value('endStatus', 'EndStatusFilter'),
  { name: 'certainty', kind: 'CERTAINTY', stored: ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] },
  { name: 'outsideExistence', kind: 'FLAG', stored: ['outsideExistence'] },
  { name: 'background', kind: 'BACKGROUND', stored: ['tieId', 'voices'] },
  value('standing', 'StandingFilter'),
  { name: 'voices', kind: 'ENTITIES', stored: ['voices'], filter: 'IDListFilter' },
  { name: 'source', kind: 'ENTITY', stored: ['sourceId'], filter: 'IDFilter' },
  { name: 'assertedBy', kind: 'ENTITY', stored: ['assertedBy'], filter: 'IDFilter' },
  value('reliability', 'ReliabilityFilter', 'reliability'),
  value('credibility', 'IntFilter', 'credibility'),
  value('locator', 'StringFilter', 'locator'),
  value('quote', 'StringFilter'),
  { name: 'recorded', kind: 'RECORDING', stored: ['toldFrom'] },
];

const byName = new Map(EDGE_FIELDS.map((field) => [field.name, field]));

/** The field with this public name, or undefined for a property that only the tie type has. */
export function edgeField(name: string): EdgeField | undefined {
  return byName.get(name);
}

/** The stored properties that the receipt reads of every edge in an answer. */
export const RECEIPT_PROPERTIES = ['sourceId', 'tieId', 'standing'] as const;
