/** The fields every edge has in public, and where each is stored: the one table between the two names. */

import { boundNames } from '../inner/inner-names';

/** How the value of a public field comes from what is stored. */
export type EdgeFieldKind = 'VALUE' | 'ENTITY' | 'ENTITIES' | 'RECORDING' | 'CERTAINTY' | 'FLAG' | 'BACKGROUND' | 'LENS_KEY';

export interface EdgeField {
  readonly name: string;
  readonly kind: EdgeFieldKind;
  /** The properties it is made of, as stored. */
  readonly stored: readonly string[];
  /** How it may be tested in `where`; none: not at all. */
  readonly filter?: string | undefined;
  /** The stored property that a sort by it goes by; none: no sort. */
  readonly sort?: string | undefined;
  /** Earliest and latest, where it is a date. */
  readonly bounds?: readonly [string, string] | undefined;
}

const value = (name: string, filter: string, sort?: string, stored = name): EdgeField => ({
  name,
  kind: 'VALUE',
  stored: [stored],
  filter,
  sort,
});
/** By the days as given: when both ends existed matters only to the day of the lens. */
const date = (name: string, sort: string): EdgeField => ({
  ...value(name, 'EDTFFilter', sort),
  bounds: boundNames(`given${name[0]!.toUpperCase()}${name.slice(1)}`),
});

/** Every field of the interface AssertedEdge in the schema folder; a test compares the two. */
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

/** The field of that public name, or undefined for one of the tie type's own properties. */
export function edgeField(name: string): EdgeField | undefined {
  return byName.get(name);
}

/** What the receipt reads of every edge that is answered, as stored. */
export const RECEIPT_PROPERTIES = ['sourceId', 'tieId', 'standing'] as const;
