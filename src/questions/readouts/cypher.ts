/** Everything that is said about an event, by whom, and whom they represent: one statement. */
import type { CypherQuery } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import { statementLists } from '../shared/claims/cypher/statements-on';
import { propertiesToRead, type ShownProperties } from '../shared/cypher/edge-properties';
import { aboutUnderLens, edgeUnderLens, nodeUnderLens } from '../shared/cypher/lens-predicate';
import { type EdgeList, type NodeList, returnSubgraph } from '../shared/cypher/subgraph';
import { representationParams } from '../shared/representation/cypher/lens-binding';
import { matchPrincipals, representationLists, SPEAKERS } from '../shared/representation/cypher/representatives';

/** The most steps along statements that pass on other statements. */
export const CONVEYING_STEPS = 3;

/** What an answer shows of the accounts. */
export interface ShownReadouts {
  /** Whether it compares what the accounts claim. */
  readonly claims: boolean;
  /** The properties of the ties from statements to claims. */
  readonly positions: ShownProperties;
}

export const WHOLE_READOUTS: ShownReadouts = { claims: true, positions: 'ALL' };

/** Rows for `readSubgraph`: the part READOUTS, with the event if it is recorded, its statements and their claims. */
export function readoutRecords(event: string, lens: Lens, shown: ShownReadouts = WHOLE_READOUTS): CypherQuery {
  const seen = (variable: string) => edgeUnderLens(variable, lens);
  const about = (variable: string) => aboutUnderLens(variable, lens);
  return {
    cypher: `MATCH (event:Entity {id: $event}) USING INDEX event:Entity(id)
WHERE ${nodeUnderLens('event')}
CALL (event) {
  CALL (event) {
    MATCH (event)<-[e:CONCERNS]-(statement:Statement) WHERE ${seen('e')}
    RETURN statement
    UNION
    MATCH (event)<-[x:ABOUT]-(:Claim)<-[e:ASSERTS]-(statement:Statement) WHERE ${about('x')} AND ${seen('e')}
    RETURN statement
  }
  MATCH (statement) ((inner:Statement)<-[c:CONCERNS]-(outer:Statement) WHERE ${seen('c')}){0,${CONVEYING_STEPS}} (made)
  WHERE ${nodeUnderLens('made')}
  RETURN collect(DISTINCT made) AS statements
}
CALL (statements) {
  UNWIND statements AS statement
  MATCH (statement)-[e:MADE_BY|REPORTED_IN]->() WHERE ${seen('e')}
  RETURN collect(e) AS attributions
}
CALL (event, statements) {
  UNWIND statements AS statement
  MATCH (statement)-[e:CONCERNS]->(matter) WHERE (matter = event OR matter:Statement) AND ${seen('e')}
  RETURN collect(e) AS matters
}
CALL (statements) {
  UNWIND statements AS statement
  MATCH (statement)-[e:ASSERTS]->(claim:Claim) WHERE ${seen('e')} AND ${nodeUnderLens('claim')}
  RETURN collect(e) AS said, collect(DISTINCT claim) AS claims
}
${shown.claims ? matchSubjects(lens) : matchAboutEvent(lens)}
${SPEAKERS}
${matchPrincipals(lens)}
${returnSubgraph('READOUTS', ...readoutEdges(lens, shown), ...readoutNodes(shown))}`,
    params: { event, ...representationParams(lens) },
  };
}

/** What the claims are about. */
const matchSubjects = (lens: Lens): string => `CALL (claims) {
  UNWIND claims AS claim
  MATCH (claim)-[e:ABOUT]->() WHERE ${aboutUnderLens('e', lens)}
  RETURN collect(e) AS about
}`;

/** Which claims are about the event: enough to find the statements of an account. */
const matchAboutEvent = (lens: Lens): string => `CALL (event) {
  MATCH (event)<-[e:ABOUT]-(:Claim) WHERE ${aboutUnderLens('e', lens)}
  RETURN collect(e) AS about
}`;

function readoutEdges(lens: Lens, { positions }: ShownReadouts): EdgeList[] {
  return [
    ...statementLists(lens, positions),
    { edges: 'matters', types: ['CONCERNS'], read: propertiesToRead(['CONCERNS'], lens, []) },
    { edges: 'about', types: ['ABOUT'], read: propertiesToRead(['ABOUT'], lens, ['role']) },
    ...representationLists(lens),
  ];
}

function readoutNodes({ claims }: ShownReadouts): NodeList[] {
  const statements = { nodes: '[event] + statements', read: ['dateEarliest'] };
  return claims ? [statements, { nodes: 'claims', read: ['predicate', 'valueMin', 'valueMax', 'unit'] }] : [statements];
}
