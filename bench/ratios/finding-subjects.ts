/** Questions that find entities or concern one entity: search, entities by code, treaties, contested ties, readouts of an event. */
import { entityIdAt } from '../graph/generated-entities';
import { generatedFacts } from '../graph/generated-facts';
import { SCALES } from '../graph/graph-scale';
import { PLANTED } from '../graph/planted-facts';
import { type Json, type Subject, seenUnderLens } from './subject';

const sorted = (items: Json[]): Json[] => [...items].sort();

/** Names of states, which are the same at every size. */
function readNames(places: readonly number[]): string[] {
  const wantedIds = new Set(places.map((place) => entityIdAt('state', place)));
  const names: string[] = [];
  for (const fact of generatedFacts(SCALES['10k'])) {
    if (fact.fact === 'entity' && wantedIds.has(fact.id)) names.push(String(fact.properties['name']));
    if (names.length === wantedIds.size) break;
  }
  return names;
}

export const searchByName: Subject = {
  name: 'search, first 20',
  parameters: readNames([0, 5, 60, 120]).map((name) => [name]),
  query: ([name]) => `search(text: "${name}", first: 20) { edges { node { id } } totalCount }`,
  cypher: ([name]) => ({
    cypher: `CALL db.index.fulltext.queryNodes('entity_text', $text) YIELD node AS n, score WHERE n.recordedFrom <= 1
RETURN n.id AS id ORDER BY score DESC, id LIMIT 20`,
    params: {
      text: name!
        .split(' ')
        .map((word) => `+${word}`)
        .join(' '),
    },
  }),
  // The product tolerates wrong letters and word endings, so only the best result is compared: its name is the complete text.
  pickAnswer: (data) => data.search.edges[0].node.id,
  pickRows: (rows) => rows[0].id,
};

export const entityByCode: Subject = {
  name: 'entity by its code',
  parameters: [0, 20, 80, 149].map((place) => [`igo:${place}`]),
  query: ([code]) => `entity(code: "${code}") { id name }`,
  cypher: ([code]) => ({
    cypher: `CALL db.index.fulltext.queryNodes('entity_codes', $phrase) YIELD node AS n WHERE $code IN n.codes AND n.recordedFrom <= 1
RETURN n.id AS id, n.name AS name`,
    params: { code, phrase: `"${code}"` },
  }),
  pickAnswer: (data) => [data.entity],
  pickRows: (rows) => rows,
};

export const partiesOfTreaty: Subject = {
  name: 'treatyStatus: parties',
  parameters: ['treaty:zz-0', ...[0, 10, 60].map((place) => entityIdAt('treaty', place))].map((id) => [id]),
  query: ([id]) => `treatyStatus(treaty: "${id}") { parties { party { id } status since } }`,
  cypher: ([id]) => ({
    cypher: `MATCH (t:Entity {id: $id})<-[e:PARTY_TO]-(s) WHERE ${seenUnderLens('e')} RETURN s.id AS id, collect([e.status, e.start, e.tieId, e.sourceId, e.standing]) AS told`,
    params: { id },
  }),
  pickAnswer: (data) => sorted(data.treatyStatus.parties.map(({ party }: Json) => party.id)),
  pickRows: (rows) => sorted(rows.map(({ id }) => id)),
};

export const contested: Subject = {
  name: 'contested, of a state',
  parameters: ['state:G0', 'state:G5', 'state:G60', PLANTED.a].map((id) => [id]),
  query: ([id]) => `contested(of: ["${id}"], first: 500) { edges { node { id standing } } }`,
  cypher: ([id]) => ({
    // Who a claim is about is part of the claim, which the second half finds.
    cypher: `MATCH (n:Entity {id: $id})-[e:!ABOUT]-() WHERE e.standing IN ['DIFFERING', 'DISPUTED'] AND e.recordedFrom <= 1 AND e.recordedTo > 1
RETURN DISTINCT e.tieId AS id
UNION
MATCH (n:Entity {id: $id})<-[a:ABOUT]-(c:Claim)<-[said:ASSERTS]-(:Statement) WHERE ${seenUnderLens('a')} AND ${seenUnderLens('said')} AND said.position IN ['DENIES', 'QUALIFIES']
RETURN DISTINCT c.id AS id`,
    params: { id },
  }),
  pickAnswer: (data) => sorted(data.contested.edges.map(({ node }: Json) => node.id)),
  pickRows: (rows) => sorted(rows.map(({ id }) => id)),
};

export const readouts: Subject = {
  name: 'readouts of an event',
  parameters: [0, 3, 20].map((place) => [entityIdAt('event', place)]),
  query: ([id]) => `readouts(event: "${id}") { accounts { actor { id } statements { statement { id } } } }`,
  cypher: ([id]) => ({
    cypher: `MATCH (n:Entity {id: $id})<-[e:CONCERNS]-(s:Statement)-[m:MADE_BY]->(who) WHERE ${seenUnderLens('e')} AND ${seenUnderLens('m')}
RETURN who.id AS actor, collect(DISTINCT s.id) AS statements`,
    params: { id },
  }),
  // Only the product finds who represents whom by an office; both find every statement that has a maker.
  pickAnswer: (data) =>
    sorted([...new Set(data.readouts.accounts.flatMap(({ statements }: Json) => statements.map(({ statement }: Json) => statement.id)))]),
  pickRows: (rows) => sorted([...new Set(rows.flatMap(({ statements }) => statements))]),
};
