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

/** The same question; the query by hand returns the standing and the voices of each item too, and the sources for the receipt. */
export const contestedWithEvidence: Subject = {
  ...contested,
  name: 'contested, of a state: same evidence',
  cypher: ([id]) => ({
    cypher: `MATCH (n:Entity {id: $id})-[e:!ABOUT]-() WHERE e.standing IN ['DIFFERING', 'DISPUTED'] AND e.recordedFrom <= 1 AND e.recordedTo > 1
RETURN e.tieId AS id, null AS statement, e {.sourceId, .standing, .stance, .voices} AS edge, [] AS attributions
UNION ALL
MATCH (n:Entity {id: $id})<-[a:ABOUT]-(c:Claim) WHERE ${seenUnderLens('a')}
  AND EXISTS { (c)<-[d:ASSERTS]-(:Statement) WHERE d.position IN ['DENIES', 'QUALIFIES'] AND ${seenUnderLens('d')} }
WITH DISTINCT c
MATCH (c)<-[said:ASSERTS]-(s:Statement) WHERE ${seenUnderLens('said')}
WITH s, collect([c, said]) AS claims
OPTIONAL MATCH (s)-[m:MADE_BY|REPORTED_IN]->(by) WHERE ${seenUnderLens('m')}
WITH s, claims, collect(CASE WHEN m IS NOT NULL THEN {type: type(m), by: by.id, edge: m {.sourceId, .tieId, .standing}} END) AS attributions
UNWIND claims AS one
WITH one[0] AS c, one[1] AS said, s, attributions
RETURN c.id AS id, s.id AS statement, said {.position, .sourceId, .tieId, .standing} AS edge, attributions`,
    params: { id },
  }),
  pickAnswer: (data) => data.contested.edges.map(({ node }: Json) => [node.id, node.standing]),
  pickRows: (rows) => rankContested(rows),
};

/** As the question ranks them: most voices first, then by id. */
function rankContested(rows: readonly Json[]): Json[] {
  const items = new Map<string, { standing: string; voices: Set<string> }>();
  for (const { id, statement, edge, attributions } of rows) {
    const item = items.get(id) ?? { standing: statement ? 'DIFFERING' : edge.standing, voices: new Set(edge.voices ?? []) };
    if (statement && edge.position === 'DENIES') item.standing = 'DISPUTED';
    for (const { type, by } of attributions) if (type === 'MADE_BY') item.voices.add(by);
    items.set(id, item);
  }
  const ranked = [...items].sort(([a, x], [b, y]) => y.voices.size - x.voices.size || (a < b ? -1 : 1));
  return ranked.map(([id, { standing }]) => [id, standing]);
}

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

/** The same question; the query by hand finds whom the speakers represent by their offices too, and returns the sources for the receipt. */
export const readoutsWithEvidence: Subject = {
  ...readouts,
  name: 'readouts of an event: same evidence',
  cypher: ([id]) => ({
    cypher: `MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)<-[e:CONCERNS]-(s:Statement) WHERE ${seenUnderLens('e')} RETURN s
  UNION
  MATCH (n)<-[a:ABOUT]-(:Claim)<-[e:ASSERTS]-(s:Statement) WHERE ${seenUnderLens('a')} AND ${seenUnderLens('e')} RETURN s
}
MATCH (s)-[e:MADE_BY|REPORTED_IN|ASSERTS]->(end) WHERE ${seenUnderLens('e')}
WITH collect({s: s, e: e, end: end}) AS said
CALL (said) {
  UNWIND [one IN said WHERE type(one.e) = 'MADE_BY' | one.end] AS who
  WITH DISTINCT who
  MATCH (who:Person)-[h:HOLDS]->(post:Post) WHERE ${seenUnderLens('h')}
  RETURN collect({who: who, h: h, post: post}) AS held
}
CALL (held) {
  UNWIND [one IN held | one.post] AS post
  WITH DISTINCT post
  MATCH (post)-[p:POST_IN]->(seat) WHERE ${seenUnderLens('p')}
  OPTIONAL MATCH (seat:Organisation) ((:Organisation)-[o:PART_OF]->() WHERE ${seenUnderLens('o')}){1,3} (whole)
  RETURN collect({post: post, seat: seat, whole: whole}) AS seats
}
CALL (said, held, seats) {
  UNWIND said AS one
  WITH one.s AS s, one.e AS e, one.end AS end
  RETURN type(e) AS type, s.id AS subject, end.id AS object, e {.tieId, .sourceId, .standing, .assertedBy, .startEarliest, .startLatest} AS edge
  UNION ALL
  UNWIND held AS one
  WITH one.h AS h, one.who AS who, one.post AS post
  RETURN 'HOLDS' AS type, who.id AS subject, post.id AS object, h {.startEarliest, .endLatest} AS edge
  UNION ALL
  UNWIND seats AS one
  RETURN 'POST_IN' AS type, one.post.id AS subject, coalesce(one.whole, one.seat).id AS object, null AS edge
}
RETURN type, subject, object, edge`,
    params: { id },
  }),
  pickAnswer: (data) =>
    data.readouts.accounts.map(({ actor, statements }: Json) => [actor.id, sorted(statements.map(({ statement }: Json) => statement.id))]),
  pickRows: (rows) => {
    const listType = (wanted: string) => rows.filter(({ type }) => type === wanted);
    const accounts = new Map<string, Set<string>>();
    for (const { subject: statement, object: speaker, edge: made } of listType('MADE_BY')) {
      const held = listType('HOLDS').filter(
        ({ subject, edge }) => subject === speaker && edge.startEarliest <= made.startLatest && edge.endLatest >= made.startEarliest,
      );
      const posts = new Set(held.map(({ object }) => object));
      const principals = listType('POST_IN').flatMap(({ subject, object }) => (posts.has(subject) ? [object] : []));
      const actor = sorted(principals.filter((one: string) => one.startsWith('state:')))[0] ?? principals[0] ?? speaker;
      accounts.set(actor, (accounts.get(actor) ?? new Set()).add(statement));
    }
    return sorted([...accounts.keys()]).map((actor) => [actor, sorted([...accounts.get(actor)!])]);
  },
};
