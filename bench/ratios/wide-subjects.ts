/** The widest questions: a comparison of two days, and everything between two actors. */
import { PLANTED } from '../graph/planted-facts';
import { type Json, type Subject, seenUnderLens } from './subject';

const sorted = (items: Json[]): Json[] => [...items].sort();
const [BEFORE, AFTER] = [10_957, 14_610];
const heldOnDay = (edge: string, day: number): string =>
  `${seenUnderLens(edge)} AND ${edge}.startEarliest <= ${day} AND ${edge}.endLatest >= ${day}`;

/** What a claim is about is shown on the days on which a statement takes a position on it. */
const isShownOn = (day: number): string =>
  `${heldOnDay('e', day)} AND (NOT e:ABOUT OR EXISTS { WITH startNode(e) AS claim MATCH (claim)<-[p:ASSERTS]-() WHERE ${heldOnDay('p', day)} })`;

export const compareDays: Subject = {
  name: 'compare 2000 with 2010',
  parameters: ['state:G60', 'state:G120', 'state:G170', PLANTED.a].map((id) => [id]),
  query: ([id]) =>
    `compare(left: { validAt: "2000-01-01" }, right: { validAt: "2010-01-01" }, of: ["${id}"], first: 500) { edges { node { tie kind } } }`,
  cypher: ([id]) => ({
    cypher: `MATCH (n:Entity {id: $id})-[e]-()
WITH e.tieId AS id, max(CASE WHEN ${isShownOn(BEFORE)} THEN 1 ELSE 0 END) AS before, max(CASE WHEN ${isShownOn(AFTER)} THEN 1 ELSE 0 END) AS after
WHERE before <> after RETURN id`,
    params: { id },
  }),
  pickAnswer: (data) => sorted(data.compare.edges.filter(({ node }: Json) => node.kind !== 'ALTERED').map(({ node }: Json) => node.tie)),
  pickRows: (rows) => sorted(rows.map(({ id }) => id)),
};

export const wholeDossier: Subject = {
  name: 'dossier, whole',
  parameters: [
    [PLANTED.a, PLANTED.b],
    ['state:G5', 'state:G60'],
    ['state:G30', 'state:G120'],
    ['state:G90', 'state:G170'],
  ],
  query: ([a, b]) => `dossier(a: "${a}", b: "${b}") {
  ties(first: 500) { id } treaties(first: 500) { treaty { id } } sharedOrganisations(first: 500) { organisation { id } }
  meetings(first: 500) { event { id } } events(first: 500) { event { id } } disputes(first: 500) { claim { id } } thirdParties(first: 500) { actor { id } } }`,
  cypher: ([a, b]) => ({
    cypher: `MATCH (a:Entity {id: $a})-[e]-(b:Entity {id: $b}) WHERE ${seenUnderLens('e')} RETURN 'tie' AS what, e.tieId AS id, collect(e.start) AS told
UNION ALL
MATCH (a:Entity {id: $a})-[e:PARTY_TO]->(t:Treaty)<-[f:PARTY_TO]-(b:Entity {id: $b}) WHERE ${seenUnderLens('e')} AND ${seenUnderLens('f')} RETURN 'treaty' AS what, t.id AS id, collect([e.start, f.start]) AS told
UNION ALL
MATCH (a:Entity {id: $a})-[e:MEMBER_OF]->(o:Organisation)<-[f:MEMBER_OF]-(b:Entity {id: $b}) WHERE ${seenUnderLens('e')} AND ${seenUnderLens('f')} RETURN 'organisation' AS what, o.id AS id, collect([e.start, f.start]) AS told
UNION ALL
MATCH (a:Entity {id: $a})-[e:PARTICIPATED_IN]->(v:Event)<-[f:PARTICIPATED_IN]-(b:Entity {id: $b}) WHERE ${seenUnderLens('e')} AND ${seenUnderLens('f')} RETURN 'event' AS what, v.id AS id, collect([e.role, f.role]) AS told`,
    params: { a, b },
  }),
  // Only the product answers who represented whom by an office, disputes and third parties: the hand-written query does far less than the
  // question.
  pickAnswer: ({ dossier }) => [
    ...sorted(dossier.ties.map(({ id }: Json) => id)),
    ...sorted(dossier.treaties.map(({ treaty }: Json) => treaty.id)),
    ...sorted(dossier.sharedOrganisations.map(({ organisation }: Json) => organisation.id)),
  ],
  pickRows: (rows) =>
    ['tie', 'treaty', 'organisation'].flatMap((kind) => sorted(rows.filter(({ what }) => what === kind).map(({ id }) => id))),
};

/** Who held a post in `self`, and from when to when. */
const MATCH_OFFICERS = `MATCH (self)<-[i:POST_IN]-(:Post)<-[h:HOLDS]-(officer:Person) WHERE ${seenUnderLens('i')} AND ${seenUnderLens('h')}
  WITH self, officer, h.startEarliest AS first, h.endLatest AS last`;
const IN_OFFICE = 'e.startLatest >= first AND e.startEarliest <= last';
const RECEIPT = '{.tieId, .sourceId, .standing}';

/**
 * The same question; the query by hand finds who represents whom by an office, disputes and third parties too, and returns the sources for
 * the receipt.
 */
export const wholeDossierWithEvidence: Subject = {
  ...wholeDossier,
  name: 'dossier, whole: same evidence',
  cypher: ([a, b]) => ({
    cypher: `MATCH (a:Entity {id: $a})-[e]-(b:Entity {id: $b}) WHERE ${seenUnderLens('e')}
RETURN 'tie' AS what, e.tieId AS id, e ${RECEIPT} AS edge, null AS actor, null AS other
UNION ALL
MATCH (a:Entity {id: $a})-[e:PARTY_TO]->(t:Treaty)<-[f:PARTY_TO]-(b:Entity {id: $b}) WHERE ${seenUnderLens('e')} AND ${seenUnderLens('f')}
RETURN 'treaty' AS what, t.id AS id, e ${RECEIPT} AS edge, null AS actor, f ${RECEIPT} AS other
UNION ALL
MATCH (a:Entity {id: $a})-[e:MEMBER_OF]->(o:Organisation)<-[f:MEMBER_OF]-(b:Entity {id: $b}) WHERE ${seenUnderLens('e')} AND ${seenUnderLens('f')}
RETURN 'organisation' AS what, o.id AS id, e {.tieId, .sourceId, .standing, .start, .end} AS edge, null AS actor, f {.tieId, .sourceId, .standing, .start, .end} AS other
UNION ALL
MATCH (self:Entity)-[e:HAS_MISSION_IN|ALLIED_WITH|RIVAL_OF|CONTIGUOUS_WITH]-(o:Actor)
WHERE self.id IN [$a, $b] AND NOT o.id IN [$a, $b] AND ${seenUnderLens('e')}
RETURN 'third' AS what, self.id AS id, e ${RECEIPT} AS edge, o.id AS actor, null AS other
UNION ALL
MATCH (self:Entity) WHERE self.id IN [$a, $b]
CALL (self) {
  MATCH (self)-[e:PARTICIPATED_IN]->(v:Event) WHERE ${seenUnderLens('e')} RETURN v, e
  UNION
  MATCH (who)-[e:PARTICIPATED_IN {onBehalfOf: self.id}]->(v:Event) WHERE ${seenUnderLens('e')} RETURN v, e
  UNION
  ${MATCH_OFFICERS}
  MATCH (officer)-[e:PARTICIPATED_IN]->(v:Event) WHERE ${IN_OFFICE} AND ${seenUnderLens('e')} RETURN v, e
}
WITH v, count(DISTINCT self) AS sides, collect([self.id, startNode(e)]) AS representatives
WITH v, v.kind AS kind, sides, representatives WHERE sides = 2 OR kind = 'MEETING'
MATCH (who:Actor)-[e:PARTICIPATED_IN]->(v) WHERE ${seenUnderLens('e')}
WITH who, max(sides) AS most, collect({v: v, kind: kind, e: e, representatives: representatives}) AS took
CALL (who, most) {
  WITH who WHERE most = 2 AND who:Person
  MATCH (who)-[h:HOLDS]->(:Post) WHERE ${seenUnderLens('h')}
  RETURN collect(h {.tieId, .sourceId, .standing, .startEarliest, .endLatest}) AS offices
}
UNWIND took AS part
WITH who, offices, part.v AS v, part.kind AS kind, part.e AS e, part.representatives AS representatives
RETURN CASE WHEN kind = 'MEETING' THEN 'meeting' ELSE 'event' END AS what, v.id AS id, e {.tieId, .sourceId, .standing, .role, .onBehalfOf} AS edge,
  who.id AS actor, {sides: [one IN representatives WHERE one[1] = who | one[0]], offices: offices} AS other
UNION ALL
CALL () {
  MATCH (self:Entity) WHERE self.id IN [$a, $b]
  CALL (self) {
    MATCH (self)<-[e:MADE_BY]-(s:Statement) WHERE ${seenUnderLens('e')} RETURN s
    UNION
    ${MATCH_OFFICERS}
    MATCH (officer)<-[e:MADE_BY]-(s:Statement) WHERE ${IN_OFFICE} AND ${seenUnderLens('e')} RETURN s
  }
  WITH s, collect(self.id) AS selves
  MATCH (s)-[e:ASSERTS]->(c:Claim) WHERE ${seenUnderLens('e')}
  WITH c, e.position AS position, selves
  UNWIND selves AS one
  WITH c, collect(DISTINCT [one, position]) AS taken
  WHERE any(x IN taken WHERE any(y IN taken WHERE x[0] <> y[0] AND x[1] <> y[1]))
  RETURN c
  UNION
  MATCH (a:Entity {id: $a})<-[x:ABOUT]-(c:Claim)-[y:ABOUT]->(b:Entity {id: $b}) WHERE ${seenUnderLens('x')} AND ${seenUnderLens('y')}
  MATCH (c)<-[e:ASSERTS]-(:Statement) WHERE ${seenUnderLens('e')}
  WITH c, count(DISTINCT e.position) AS positions WHERE positions > 1
  RETURN c
}
MATCH (c)<-[e:ASSERTS]-(s:Statement) WHERE ${seenUnderLens('e')}
WITH s, collect({id: c.id, edge: e {.tieId, .sourceId, .standing, .position}}) AS said
MATCH (s)-[m:MADE_BY|REPORTED_IN]->(by) WHERE ${seenUnderLens('m')}
WITH said, collect({by: by.id, edge: m ${RECEIPT}}) AS attributions
UNWIND said AS one
RETURN 'dispute' AS what, one.id AS id, one.edge AS edge, null AS actor, attributions AS other`,
    params: { a, b },
  }),
  pickAnswer: ({ dossier }) => [
    ...[dossier.ties, dossier.treaties, dossier.sharedOrganisations].flatMap((items: Json[]) =>
      sorted(items.map(({ id, treaty, organisation }: Json) => id ?? treaty?.id ?? organisation.id)),
    ),
    ...sorted([...dossier.meetings, ...dossier.events].map(({ event }: Json) => event.id)),
    ...sorted(dossier.disputes.map(({ claim }: Json) => claim.id)),
  ],
  pickRows: (rows) => {
    const ids = (...kinds: string[]) => sorted([...new Set(rows.filter(({ what }) => kinds.includes(what)).map(({ id }) => id))]);
    // Both took part, through two different participants.
    const isJoint = (event: string) => {
      const present = rows.filter(({ what, id }) => (what === 'meeting' || what === 'event') && id === event);
      return present.some(({ actor: x, other: { sides } }) =>
        present.some(({ actor: y, other }) => x !== y && sides.some((side: string) => other.sides.some((one: string) => one !== side))),
      );
    };
    return [...ids('tie'), ...ids('treaty'), ...ids('organisation'), ...ids('meeting', 'event').filter(isJoint), ...ids('dispute')];
  },
};
