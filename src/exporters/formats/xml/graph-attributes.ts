/** The attributes of nodes and edges in GEXF and GraphML, where an attribute has one name, one type and one value. */
import { TIE_TYPES } from '../../../domain/tie-types';
import type { ExportAbout } from '../../exporter';
import type { AssertionRecord, Attributes, SpellRecord, TieRecord } from '../../records';
import { attributesOfEntities, toAttributeName } from '../../records/entity-record';
import { uniqueByName } from '../../records/unique-by-name';

export interface GraphAttribute {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
}

/** Values by name; a value that is not recorded is absent. */
export type GraphValues = readonly (readonly [name: string, value: string])[];

/** Separates the items of a list. */
export const SEPARATOR = ' | ';

export const LIST_LOSS = `Lists are one text, with "${SEPARATOR.trim()}" between their items.`;
export const ASSERTION_LOSS =
  'Assertions are not written one by one: an edge has their number, their sources and who vouches; not their grades, locators, quotes and recordings.';

const string = (name: string): GraphAttribute => ({ name, type: 'string' });
const TYPES: Readonly<Record<string, GraphAttribute['type']>> = { int: 'integer', float: 'double', boolean: 'boolean' };

/** The attributes that nodes can have, each once. The name is not among them: it is the label of the node. */
export function nodeAttributes(about: Pick<ExportAbout, 'kinds' | 'lens'>): readonly GraphAttribute[] {
  const own = attributesOfEntities(about).filter(({ name }) => name !== 'name');
  return [string('kind'), ...own.map(({ name, type }): GraphAttribute => ({ name, type: TYPES[type as string] ?? 'string' }))];
}

/** The values of a node. The name is not among them: it is the label of the node. */
export function nodeValues({ name: _, ...attributes }: Attributes): GraphValues {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (typeof value !== 'object' || !('latitude' in value)) return [[name, formatValue(value)] as const];
    return [['latitude', String(value.latitude)] as const, ['longitude', String(value.longitude)] as const];
  });
}

/**
 * The attributes that edges of these types can have. Attributes on which voices can differ are texts, because several spells can have
 * several values.
 */
export function edgeAttributes(tieTypes: readonly string[]): readonly GraphAttribute[] {
  const own = TIE_TYPES.filter(({ name }) => tieTypes.includes(name)).flatMap(({ properties }) =>
    Object.keys(properties).map((name) => string(toAttributeName(name))),
  );
  return uniqueByName([...TIE_ATTRIBUTES, ...SPELL_ATTRIBUTES, ...own]);
}

const TIE_ATTRIBUTES: readonly GraphAttribute[] = [
  string('type'),
  string('tieKey'),
  string('standing'),
  { name: 'contested', type: 'boolean' },
  { name: 'symmetric', type: 'boolean' },
  string('voices'),
  string('deniedBy'),
  { name: 'background', type: 'boolean' },
];

const SPELL_ATTRIBUTES: readonly GraphAttribute[] = [
  { name: 'spellCount', type: 'integer' },
  string('start'),
  string('end'),
  string('endStatus'),
  string('startPrecision'),
  string('endPrecision'),
  string('certainty'),
  { name: 'assertionCount', type: 'integer' },
  string('sources'),
  string('assertedBy'),
  { name: 'outsideExistence', type: 'boolean' },
];

/** The values of a tie for these of its spells: all, or one. If there are several spells, their values are joined by `SEPARATOR`. */
export function edgeValues({ attributes, undirected }: TieRecord, spells: readonly SpellRecord[]): GraphValues {
  const only = spells.length === 1 ? spells[0] : undefined;
  const assertions = only ? only.assertions : spells.flatMap((spell) => spell.assertions);
  const each = (value: (spell: SpellRecord) => string | null) => {
    if (only) return value(only) ?? '';
    const texts = spells.map((spell) => value(spell) ?? '');
    return texts.some((text) => text !== '') ? texts.join(SEPARATOR) : '';
  };
  const { type, tieKey, standing, contested, voices, deniedBy, background } = attributes;
  const values: [string, string][] = [
    ['type', type],
    ['tieKey', tieKey],
    ['standing', standing],
    ['contested', String(contested)],
    ['symmetric', String(undirected)],
    ['voices', voices.join(SEPARATOR)],
    ['deniedBy', deniedBy.join(SEPARATOR)],
    ['background', String(background)],
    ['spellCount', String(spells.length)],
    ['start', each(({ start }) => start)],
    ['end', each(({ end }) => end)],
    ['endStatus', each(({ endStatus }) => endStatus)],
    ['startPrecision', each(({ startPrecision }) => startPrecision)],
    ['endPrecision', each(({ endPrecision }) => endPrecision)],
    ['certainty', each(({ certainty }) => certainty)],
    ['assertionCount', String(assertions.length)],
    ['sources', joinUnique(assertions.map(({ source }) => source))],
    ['assertedBy', joinUnique(assertions.map(({ assertedBy }) => assertedBy))],
    ['outsideExistence', String(assertions.some(({ outsideExistence }) => outsideExistence))],
    ...ownValues(assertions),
  ];
  return values.filter(([, value]) => value !== '');
}

/** The attributes of the assertions besides their dates, each different value once. */
function ownValues(assertions: readonly AssertionRecord[]): [string, string][] {
  const [only] = assertions;
  if (only && assertions.length === 1)
    return Object.entries(only.attributes).map(([name, value]) => [toAttributeName(name), formatValue(value)]);
  const names = [...new Set(assertions.flatMap(({ attributes }) => Object.keys(attributes)))];
  return names.map((name) => [
    toAttributeName(name),
    joinUnique(assertions.flatMap(({ attributes }) => (name in attributes ? [formatValue(attributes[name])] : []))),
  ]);
}

function joinUnique(values: readonly string[]): string {
  const [first] = values;
  return first !== undefined && values.length === 1 ? first : [...new Set(values)].sort().join(SEPARATOR);
}

function formatValue(value: Attributes[string] | undefined): string {
  return Array.isArray(value) ? value.join(SEPARATOR) : String(value);
}
