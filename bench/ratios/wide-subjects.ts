/** The widest questions: a comparison of two days, and everything between two actors. */
import { PLANTED } from '../graph/planted-facts';
import { type Json, type Subject, seenUnderLens } from './subject';

const sorted = (items: Json[]): Json[] => [...items].sort();
const [BEFORE, AFTER] = [10_957, 14_610];
const heldOnDay = (edge: string, day: number): string =>
  `${seenUnderLens(edge)} AND ${edge}.startEarliest <= ${day} AND ${edge}.endLatest >= ${day}`;

export const compareDays: Subject = {
  name: 'compare 2000 with 2010',
  parameters: ['state:G60', 'state:G120', 'state:G170', PLANTED.a].map((id) => [id]),
  query: ([id]) =>
    `compare(left: { validAt: "2000-01-01" }, right: { validAt: "2010-01-01" }, of: ["${id}"], first: 500) { edges { node { tie kind } } }`,
  cypher: ([id]) => ({
    cypher: `MATCH (n:Entity {id: $id})-[e]-()
WITH e.tieId AS id, max(CASE WHEN ${heldOnDay('e', BEFORE)} THEN 1 ELSE 0 END) AS before, max(CASE WHEN ${heldOnDay('e', AFTER)} THEN 1 ELSE 0 END) AS after
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
