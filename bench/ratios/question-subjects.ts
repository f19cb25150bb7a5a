/**
 * Questions about two actors and about the surroundings of one: paths, neighbourhood, shared memberships, dyad-years, dossier, timeline.
 */
import { PLANTED } from '../graph/planted-facts';
import { type Json, type Subject, seenUnderLens } from './subject';

const PAIRS = [
  [PLANTED.a, PLANTED.b],
  ['state:G5', 'state:G60'],
  ['state:G30', 'state:G120'],
  ['state:G90', 'state:G170'],
];
const TRAVERSED = 'MEMBER_OF|PARTY_TO|HAS_MISSION_IN|ALLIED_WITH|RIVAL_OF';
/** What the receipt of the product's answer has of each tie. */
const NOTED = '[e.tieId, e.sourceId, e.standing]';
const sorted = (items: Json[]): Json[] => [...items].sort();

export const pathsBetweenTwo: Subject = {
  name: 'paths of two hops',
  parameters: PAIRS,
  query: ([a, b]) =>
    `paths(from: "${a}", to: "${b}", maxHops: 2, first: 100, semantics: ANY, tieTypes: [${TRAVERSED.replaceAll('|', ', ')}]) { paths { entities { id } } }`,
  cypher: ([a, b]) => ({
    cypher: `MATCH (a:Entity {id: $a}), (b:Entity {id: $b})
MATCH p = (a)-[:${TRAVERSED}]-{1,2}(b) WHERE all(e IN relationships(p) WHERE ${seenUnderLens('e')})
WITH [n IN nodes(p) | n.id] AS ids, collect([e IN relationships(p) | ${NOTED}]) AS noted
WHERE size(ids) = size(COLLECT { UNWIND ids AS id RETURN DISTINCT id })
RETURN ids, noted ORDER BY size(ids), ids LIMIT 100`,
    params: { a, b },
  }),
  pickAnswer: (data) => sorted(data.paths.paths.map(({ entities }: Json) => entities.map(({ id }: Json) => id).join(' '))),
  pickRows: (rows) => sorted(rows.map(({ ids }) => ids.join(' '))),
};

export const neighbourhood: Subject = {
  name: 'neighbourhood of one hop',
  parameters: ['state:G60', 'state:G120', 'state:G170', PLANTED.a].map((id) => [id]),
  query: ([id]) =>
    `neighbourhood(of: ["${id}"], hops: 1, first: 2000, tieTypes: [${TRAVERSED.replaceAll('|', ', ')}]) { entities { hops entity { id } } }`,
  cypher: ([id]) => ({
    cypher: `MATCH (a:Entity {id: $id})-[e:${TRAVERSED}]-(b) WHERE ${seenUnderLens('e')} RETURN b.id AS id, collect(${NOTED}) AS noted`,
    params: { id },
  }),
  pickAnswer: (data) => sorted(data.neighbourhood.entities.filter(({ hops }: Json) => hops === 1).map(({ entity }: Json) => entity.id)),
  pickRows: (rows) => sorted(rows.map(({ id }) => id)),
};

export const sharedMemberships: Subject = {
  name: 'shared memberships',
  parameters: PAIRS,
  query: ([a, b]) => `sharedMemberships(of: ["${a}", "${b}"]) { organisation { id } memberships { spells { start end } } }`,
  cypher: ([a, b]) => ({
    cypher: `MATCH (a:Entity {id: $a})-[e:MEMBER_OF]->(o:Organisation)<-[f:MEMBER_OF]-(b:Entity {id: $b}) WHERE ${seenUnderLens('e')} AND ${seenUnderLens('f')}
RETURN o.id AS id, collect(DISTINCT [e.start, e.end, ${NOTED}]) AS ofA, collect(DISTINCT [f.start, f.end, ${NOTED.replaceAll('e.', 'f.')}]) AS ofB`,
    params: { a, b },
  }),
  pickAnswer: (data) => sorted(data.sharedMemberships.map(({ organisation }: Json) => organisation.id)),
  pickRows: (rows) => sorted(rows.map(({ id }) => id)),
};

export const dyadYears: Subject = {
  name: 'dyad-years, treaties 1990-2009',
  parameters: PAIRS,
  query: ([a, b]) =>
    `dyadYears(actors: ["${a}", "${b}"], measures: [TREATIES_IN_FORCE], from: 1990, to: 2009) { edges { node { year values { told } } } }`,
  cypher: ([a, b]) => ({
    cypher: `MATCH (a:Entity {id: $a})-[e:PARTY_TO]->(t:Treaty)<-[f:PARTY_TO]-(b:Entity {id: $b})
WHERE ${seenUnderLens('e')} AND ${seenUnderLens('f')} AND e.status = 'PARTY' AND f.status = 'PARTY'
WITH collect({t: t.id, s: CASE WHEN e.startEarliest > f.startEarliest THEN e.startEarliest ELSE f.startEarliest END, l: CASE WHEN e.endLatest < f.endLatest THEN e.endLatest ELSE f.endLatest END}) AS both
UNWIND range(1990, 2009) AS year
WITH year, both, duration.inDays(date('1970-01-01'), date({year: year})).days AS first, duration.inDays(date('1970-01-01'), date({year: year, month: 12, day: 31})).days AS last
RETURN year, size(COLLECT { UNWIND both AS one WITH one WHERE one.s <= one.l AND one.s <= last AND one.l >= first RETURN DISTINCT one.t }) AS told ORDER BY year`,
    params: { a, b },
  }),
  pickAnswer: (data) => data.dyadYears.edges.map(({ node }: Json) => [node.year, node.values[0].told]),
  pickRows: (rows) => rows.map(({ year, told }) => [year, told]),
};

export const dossierTies: Subject = {
  name: 'dossier: ties of two',
  parameters: PAIRS,
  query: ([a, b]) => `dossier(a: "${a}", b: "${b}") { ties(first: 100) { id type } }`,
  cypher: ([a, b]) => ({
    cypher: `MATCH (a:Entity {id: $a})-[e]-(b:Entity {id: $b}) WHERE ${seenUnderLens('e')} RETURN DISTINCT e.tieId AS id, type(e) AS type LIMIT 100`,
    params: { a, b },
  }),
  pickAnswer: (data) => sorted(data.dossier.ties.map(({ id }: Json) => id)),
  pickRows: (rows) => sorted(rows.map(({ id }) => id)),
};

export const timelineStart: Subject = {
  name: 'timeline, first 50',
  parameters: ['state:G60', 'state:G120', 'state:G170', PLANTED.a].map((id) => [id]),
  query: ([id]) => `timeline(of: ["${id}"], tieTypes: [MEMBER_OF, PARTY_TO], first: 50) { edges { node { tie { id } } } }`,
  cypher: ([id]) => ({
    cypher: `MATCH (a:Entity {id: $id})-[e:MEMBER_OF|PARTY_TO]-(b:Entity) WHERE ${seenUnderLens('e')}
WITH e.tieId AS id, e.start AS start, e.end AS end, e.startEarliest AS first, collect(${NOTED}) AS noted ORDER BY first, id LIMIT 50
RETURN id, start, end, noted`,
    params: { id },
  }),
  // Assertions that begin on one day may come in either order, so only their number is compared.
  pickAnswer: (data) => data.timeline.edges.length,
  pickRows: (rows) => rows.length,
};
