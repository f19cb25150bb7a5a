/** Everything that dyad measures are counted from, for all actors and all measures, in one statement. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { COUNTED_EVENT_KINDS, countsActs, type DyadMeasure, INTERGOVERNMENTAL, JOINED_BY, SHARED_BY } from '../../../domain/dyad-measures';
import type { Lens } from '../../../model/lens';
import { evidenceColumns } from '../../shared/cypher/evidence-columns';
import { aboutUnderLens, edgeUnderLens, lensParams, nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { entryAt } from '../../shared/entries/cypher';
import type { Evidence } from '../../shared/evidence';
import { PLOVER_TYPES, readCoding } from '../acts';
import type { CodedEntity } from '../dyad-facts';

/**
 * Rows `{type, subject, object, edge, entity}`, one per assertion; `entity` is the event or claim that it leads to. Only entities to which at
 * least two of the actors have ties.
 */
export function dyadTies(
  actors: readonly string[],
  measures: readonly DyadMeasure[],
  lens: Lens,
  evidence: Evidence = 'WHOLE',
): CypherQuery {
  const columns: Columns = (edge, types) => evidenceColumns(edge, types, evidence);
  const acts = measures.some(countsActs);
  const shared = distinctNames(measures.map((measure) => SHARED_BY[measure]));
  const joined = distinctNames(measures.map((measure) => JOINED_BY[measure]));
  const kinds = distinctNames(measures.flatMap((measure) => COUNTED_EVENT_KINDS[measure] ?? []));
  const parts = [
    ...shared.map((type) => throughEntities(type, lens, columns)),
    ...(joined.length > 0 ? [betweenThem(joined, lens, columns)] : []),
    ...(kinds.length > 0 || acts ? [throughEvents(acts, lens, columns)] : []),
    ...(acts ? [throughClaims(lens, columns)] : []),
  ];
  return {
    cypher: parts.join('\nUNION ALL\n'),
    columns: ['type', 'subject', 'object', 'edge', 'entity'],
    params: { actors, kinds, formed: INTERGOVERNMENTAL, ...(acts && { plover: Object.values(PLOVER_TYPES).flat() }), ...lensParams(lens) },
  };
}

function distinctNames<T>(names: readonly (T | undefined)[]): T[] {
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

type Columns = (edge: string, types: readonly string[]) => string;

/** Keeps entities with edges of at least two actors; `parts` has one map per edge. */
const OF_SEVERAL = `WITH entity, collect({actor: actor, subject: subject, object: object, edge: e}) AS parts, count(DISTINCT actor) AS actors
WHERE actors > 1
UNWIND parts AS one`;

/** `entry` is what was recorded of the entity by the lens's knownAt. */
const withEntry = (others: string): string => `WITH actor, ${others}, entity, ${entryAt('entity')} AS entry`;

function throughEntities(type: 'MEMBER_OF' | 'PARTY_TO', lens: Lens, columns: Columns): string {
  const [label, filter] = type === 'MEMBER_OF' ? ['Organisation', `\n${withEntry('a, e')} WHERE entry.kind IN $formed`] : ['Treaty', ''];
  return `UNWIND $actors AS actor
MATCH (a:Entity {id: actor})-[e:${type}]->(entity:${label}) USING INDEX a:Entity(id)
WHERE ${edgeUnderLens('e', lens)} AND ${nodeUnderLens('entity')}${filter}
WITH entity, actor, e
WITH entity, collect({actor: actor, edge: e}) AS parts, count(DISTINCT actor) AS actors
WHERE actors > 1
WITH parts, entity.id AS object
UNWIND parts AS one
WITH one.actor AS subject, object, one.edge AS e
RETURN '${type}' AS type, subject, object, ${columns('e', [type])} AS edge, null AS entity`;
}

function betweenThem(types: readonly string[], lens: Lens, columns: Columns): string {
  return `UNWIND $actors AS actor
MATCH (a:Entity {id: actor})-[e:${types.join('|')}]->(b:Entity) USING INDEX a:Entity(id)
WHERE b.id IN $actors AND ${edgeUnderLens('e', lens)}
RETURN type(e) AS type, actor AS subject, b.id AS object, ${columns('e', types)} AS edge, null AS entity`;
}

/** An actor's own parts, and the parts of those who acted on its behalf. For the latter, every visible assertion of the tie. */
function throughEvents(acts: boolean, lens: Lens, columns: Columns): string {
  const filter = acts ? 'entry.kind IN $kinds OR entry.ploverType IN $plover OR entry.cameo IS NOT NULL' : 'entry.kind IN $kinds';
  return `CALL () {
  UNWIND $actors AS actor
  MATCH (p:Entity {id: actor})-[e:PARTICIPATED_IN]->(entity:Event) USING INDEX p:Entity(id)
  WHERE ${edgeUnderLens('e', lens)} AND ${nodeUnderLens('entity')}
  ${withEntry('p, e')} WHERE ${filter}
  RETURN actor, p.id AS subject, e, entity
UNION
  UNWIND $actors AS actor
  MATCH (p:Entity)-[behalf:PARTICIPATED_IN {onBehalfOf: actor}]->(entity:Event) USING INDEX behalf:PARTICIPATED_IN(onBehalfOf)
  WHERE ${edgeUnderLens('behalf', lens)} AND ${nodeUnderLens('entity')}
  ${withEntry('p')} WHERE ${filter}
  MATCH (p)-[e:PARTICIPATED_IN]->(entity)
  WHERE ${edgeUnderLens('e', lens)}
  RETURN actor, p.id AS subject, e, entity
}
WITH entity, actor, subject, entity.id AS object, e
${OF_SEVERAL}
WITH DISTINCT entity, one.subject AS subject, one.object AS object, one.edge AS e
WITH subject, object, e, ${entryAt('entity')} AS entry
RETURN 'PARTICIPATED_IN' AS type, subject, object, ${columns('e', ['PARTICIPATED_IN'])} AS edge,
  entry {.id, .kind, .modality, .ploverType, .cameo, first: entry.dateEarliest, last: coalesce(entry.endDateLatest, entry.dateLatest)} AS entity`;
}

/** Claims that are coded and that a visible statement affirms. */
function throughClaims(lens: Lens, columns: Columns): string {
  return `UNWIND $actors AS actor
MATCH (a:Entity {id: actor})<-[e:ABOUT]-(entity:Claim) USING INDEX a:Entity(id)
WHERE ${aboutUnderLens('e', lens)} AND ${nodeUnderLens('entity')}
${withEntry('e')} WHERE any(code IN entry.codes WHERE code STARTS WITH 'plover:' OR code STARTS WITH 'cameo:')
WITH entity, actor, entity.id AS subject, actor AS object, e
${OF_SEVERAL}
WITH entity, one
WHERE EXISTS {
  MATCH (:Statement)-[said:ASSERTS]->(entity)
  WHERE ${edgeUnderLens('said', lens)} AND coalesce(said.position, 'AFFIRMS') = 'AFFIRMS'
}
WITH one, one.edge AS e, ${entryAt('entity')} AS entry
RETURN 'ABOUT' AS type, one.subject AS subject, one.object AS object, ${columns('e', ['ABOUT'])} AS edge,
  entry {.id, .codes, first: entry.dateEarliest, last: entry.dateLatest} AS entity`;
}

/** The events and claims, each once. */
export function readCodedEntities(rows: readonly Row[]): CodedEntity[] {
  const entities = rows.flatMap((row): Readonly<Record<string, unknown>>[] =>
    row['entity'] ? [row['entity'] as Record<string, unknown>] : [],
  );
  return [...new Map(entities.map((entity) => [entity['id'], entity])).values()].map(readCodedEntity);
}

function readCodedEntity(entity: Readonly<Record<string, unknown>>): CodedEntity {
  const text = (name: string) => (entity[name] ?? null) as string | null;
  const claimed = readCoding((entity['codes'] ?? []) as readonly string[]);
  const [first, last] = [(entity['first'] ?? null) as number | null, (entity['last'] ?? null) as number | null];
  return {
    id: entity['id'] as string,
    kind: text('kind'),
    modality: text('modality'),
    ploverType: text('ploverType') ?? claimed.ploverType,
    cameo: (entity['cameo'] ?? claimed.cameo) as readonly string[],
    dated: first === null || last === null ? null : { first, last },
  };
}
