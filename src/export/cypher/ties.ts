/** The assertions of ties for an export: the edges of a tie are consecutive, denials included. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { TIE_REFERENCES } from '../../domain/references';
import { tieType } from '../../domain/tie-types';
import type { AssertedStance, Properties, PropertyValue } from '../../model/fact';
import type { Lens } from '../../model/lens';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { OF_EVERY_TYPE } from '../../questions/shared/cypher/edge-properties';
import { anyStanceParams, edgeOfTypesOfAnyStance, lensParams } from '../../questions/shared/cypher/lens-predicate';

/** An assertion with the key of its record in the source. */
export type RecordedAssertion = VisibleAssertion & { readonly record: string };

/** Which stances are read: all that the lens includes and that are not retracted, or only the denials among them. */
export type StancesRead = readonly AssertedStance[];
export const ALL_STANCES: StancesRead = ['AFFIRMS', 'DENIES'];
export const DENIALS: StancesRead = ['DENIES'];

/** An edge is returned as a list of values in this order, then the type's own. The driver takes much longer for a map. */
const FIELDS = [...OF_EVERY_TYPE, 'record'] as const;

/** The place of each in the list. */
const AT = Object.fromEntries(FIELDS.map((name, at) => [name, at])) as Readonly<Record<(typeof FIELDS)[number], number>>;

/**
 * Rows for `readRecordedAssertion`: every edge of the type in the order of its tie's id, which the index gives. `kinds` restricts both
 * ends; null for any.
 */
export function edgesInOrder(type: string, lens: Lens, kinds: readonly string[] | null, stances: StancesRead = ALL_STANCES): CypherQuery {
  const of = (end: string) => `(${kinds?.map((kind) => `${end}:${kind}`).join(' OR ')})`;
  return {
    cypher: `MATCH (a)-[e:${type}]->(b) USING INDEX e:${type}(tieId)
WHERE e.tieId >= '' AND ${stanceCondition(type, lens)}${kinds ? ` AND ${of('a')} AND ${of('b')}` : ''}
${returnEdges(type)} ORDER BY e.tieId`,
    params: { words: stances, ...anyStanceParams(lens), ...lensParams(lens) },
  };
}

/** The same for ties with known ids: one index seek per tie, in the order of the ids. */
export function edgesOfIds(type: string, ids: readonly string[], lens: Lens, stances: StancesRead = ALL_STANCES): CypherQuery {
  return {
    cypher: `UNWIND $ties AS tie
MATCH (a)-[e:${type} {tieId: tie}]->(b) USING INDEX e:${type}(tieId)
WHERE ${stanceCondition(type, lens)}
${returnEdges(type)}`,
    params: { ties: ids, words: stances, ...anyStanceParams(lens), ...lensParams(lens) },
  };
}

/**
 * Rows `{id}`, each id once: the sources and voices of these ties, those that the lens hides included, and the entities that the assertions
 * which it includes name in TIE_REFERENCES, as texts that can be ids.
 */
export function idsNamedByTies(type: string, ids: readonly string[], lens: Lens): CypherQuery {
  const own = Object.entries(tieType(type)?.properties ?? {}).filter(([name]) => TIE_REFERENCES.includes(name));
  const named = own.map(([name, of]) => (of === 'strings' ? `coalesce(p.${name}, [])` : `[p.${name}]`));
  return {
    cypher: `UNWIND $ties AS tie
MATCH ()-[e:${type} {tieId: tie}]->() USING INDEX e:${type}(tieId)
WHERE ${stanceCondition(type, lens)}
WITH properties(e) AS p
UNWIND ${['[p.sourceId, p.assertedBy]', 'p.voices', ...named].join(' + ')} AS id
WITH DISTINCT id WHERE id IS NOT NULL
RETURN id`,
    params: { ties: ids, words: ALL_STANCES, ...anyStanceParams(lens), ...lensParams(lens) },
  };
}

function stanceCondition(type: string, lens: Lens): string {
  return `e.stance IN $words AND ${edgeOfTypesOfAnyStance('e', [type], lens)}`;
}

/**
 * Properties are read together first and then one by one. Read one by one from the edge itself, each makes the database search from the
 * start.
 */
function returnEdges(type: string): string {
  const values = [...FIELDS, ...Object.keys(tieType(type)?.properties ?? {})].map((name) => `p.${name}`);
  return `WITH a, e, b, properties(e) AS p
RETURN a.id AS subject, b.id AS object, [${values.join(', ')}] AS edge`;
}

/** One row `{there, known}`: the stored count of edges of the type, and whether any was recorded by the lens's knownAt. */
export function anyOfType(type: string, lens: Lens): CypherQuery {
  return {
    cypher: `MATCH ()-[e:${type}]->() WITH count(e) AS there
RETURN there, EXISTS { MATCH ()-[e:${type}]->() WHERE e.recordedFrom <= $lens.knownAt } AS known`,
    params: lensParams(lens),
  };
}

/** The same for entities of the kind. */
export function anyOfKind(kind: string, lens: Lens): CypherQuery {
  return {
    cypher: `MATCH (n:${kind}) WITH count(n) AS there
RETURN there, EXISTS { MATCH (n:${kind}) WHERE n.recordedFrom <= $lens.knownAt } AS known`,
    params: lensParams(lens),
  };
}

export function readRecordedAssertion(row: Row, type: string, published: ReadonlyMap<string, number>): RecordedAssertion {
  const edge = row['edge'] as readonly PropertyValue[];
  const text = (name: keyof typeof AT) => edge[AT[name]] as string;
  const day = (name: keyof typeof AT) => edge[AT[name]] as number;
  const own = tieType(type);
  const properties = readOwnProperties(edge, Object.keys(own?.properties ?? {}));
  return {
    id: text('id'),
    assertionId: text('assertionId'),
    tieId: text('tieId'),
    type,
    subject: row['subject'] as string,
    object: row['object'] as string,
    key: text('key'),
    sourceId: text('sourceId'),
    assertedBy: text('assertedBy'),
    stance: text('stance') as RecordedAssertion['stance'],
    spell: { start: text('start'), end: text('end'), endStatus: text('endStatus') as RecordedAssertion['spell']['endStatus'] },
    bounds: {
      startEarliest: day('startEarliest'),
      startLatest: day('startLatest'),
      endEarliest: day('endEarliest'),
      endLatest: day('endLatest'),
    },
    reliability: text('reliability') as RecordedAssertion['reliability'],
    credibility: day('credibility') as RecordedAssertion['credibility'],
    published: published.get(text('sourceId')) ?? null,
    locator: text('locator'),
    quote: text('quote'),
    recordedFrom: day('recordedFrom'),
    toldFrom: day('toldFrom'),
    cause: text('cause') as RecordedAssertion['cause'],
    voices: edge[AT.voices] as readonly string[],
    standing: text('standing') as RecordedAssertion['standing'],
    record: text('record'),
    outsideExistence: edge[AT.outsideExistence] === true,
    attributes: pickProperties(properties, own?.differing ?? []),
    properties,
  };
}

/** The type's own properties, in the model's order; properties without a value are absent. */
function readOwnProperties(edge: readonly PropertyValue[], names: readonly string[]): Properties {
  const properties: Record<string, PropertyValue> = {};
  let at = FIELDS.length;
  for (const name of names) {
    const value = edge[at++];
    if (value !== null && value !== undefined) properties[name] = value;
  }
  return properties;
}

function pickProperties(properties: Properties, names: readonly string[]): Properties {
  const found: Record<string, PropertyValue> = {};
  for (const name of names) {
    const value = properties[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}
