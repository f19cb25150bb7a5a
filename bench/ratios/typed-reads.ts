/** Typed reads: one entity, its list of ties, and two levels of lists. */
import { PLANTED } from '../graph/planted-facts';
import { type Json, type Subject, seenUnderLens } from './subject';

const STATES = ['state:G0', 'state:G3', 'state:G20', 'state:G70', 'state:G150', PLANTED.a].map((id) => [id]);
const sorted = (rows: Json[]): Json[] => rows.map((row) => JSON.stringify(row)).sort();

export const pointLookup: Subject = {
  name: 'state by id',
  parameters: STATES,
  query: ([id]) => `states(where: { id: { eq: "${id}" } }) { edges { node { id name aliases codes } } }`,
  cypher: ([id]) => ({
    cypher:
      'MATCH (s:Entity:State {id: $id}) WHERE s.recordedFrom <= 1 RETURN s.id AS id, s.name AS name, coalesce(s.aliases, []) AS aliases, coalesce(s.codes, []) AS codes',
    params: { id },
  }),
  pickAnswer: (data) => data.states.edges.map(({ node }: Json) => node),
  pickRows: (rows) => rows,
};

export const memberships: Subject = {
  name: 'memberships of a state',
  parameters: STATES,
  query: ([id]) =>
    `states(where: { id: { eq: "${id}" } }) { edges { node { membershipsConnection(first: 500) { edges { node { id name } properties { status start end standing } } } } } }`,
  cypher: ([id]) => ({
    cypher: `MATCH (s:Entity:State {id: $id})-[e:MEMBER_OF]->(o:Organisation) WHERE ${seenUnderLens('e')}
RETURN o.id AS id, o.name AS name, e.status AS status, e.start AS start, e.end AS end, e.standing AS standing LIMIT 500`,
    params: { id },
  }),
  pickAnswer: (data) =>
    sorted(
      data.states.edges[0].node.membershipsConnection.edges.map(({ node, properties: { status, start, end, standing } }: Json) => [
        node.id,
        node.name,
        status,
        start,
        end,
        standing,
      ]),
    ),
  pickRows: (rows) => sorted(rows.map(({ id, name, status, start, end, standing }) => [id, name, status, start, end, standing])),
};

export const eventParticipants: Subject = {
  name: 'events and their participants',
  parameters: ['state:G20', 'state:G70', 'state:G150', 'state:G190', PLANTED.b].map((id) => [id]),
  query: ([id]) =>
    `states(where: { id: { eq: "${id}" } }) { edges { node { participationsConnection(first: 20) { edges { node { id participantsConnection(first: 50) { edges { node { id } properties { role } } } } } } } } }`,
  cypher: ([id]) => ({
    cypher: `MATCH (s:Entity:State {id: $id})-[e:PARTICIPATED_IN]->(event:Event) WHERE ${seenUnderLens('e')}
WITH event, e LIMIT 20
RETURN event.id AS id, COLLECT { MATCH (event)<-[p:PARTICIPATED_IN]-(who:Actor) WHERE ${seenUnderLens('p')} RETURN {id: who.id, role: p.role} LIMIT 50 } AS participants`,
    params: { id },
  }),
  // Each side has its own order, so the first twenty differ. The comparison covers their number, and whether participants are complete.
  pickAnswer: (data) => data.states.edges[0].node.participationsConnection.edges.length,
  pickRows: (rows) => rows.length,
};
