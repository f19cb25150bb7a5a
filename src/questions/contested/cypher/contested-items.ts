/** Which ties and claims have the standings asked for, and who asserts them. They are found by standing if no entity is named. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import type { Standing } from '../../../model/standing';
import { flatMapSteps, type Steps } from '../../../turns';
import type { Position } from '../../shared/claims/claim-voices';
import { challenges, isChallenged } from '../../shared/claims/cypher/challenges';
import {
  aboutUnderLens,
  anyStanceParams,
  edgeOfTypesOfAnyStance,
  edgeUnderLens,
  lensParams,
  nodeUnderLens,
} from '../../shared/cypher/lens-predicate';
import type { ContestedRequest } from '../request';
import { type ContestedItem, claimStanding } from '../resolve';

/**
 * Rows `{kind, id, type, standing, voices, positions}`, one per tie or claim; a row of kind FOUND lists the entities named that are
 * recorded.
 * Voices are only counted, because a claim can have more voices than one row should hold.
 */
export function contestedItems(request: ContestedRequest, lens: Lens): CypherQuery {
  const { of, tieTypes, standings, claims } = request;
  const parts = [
    ...(of ? [entitiesFound()] : []),
    ...(of ? [tiesOfEntities(tieTypes, lens)] : tieTypes.map((type) => tiesOfType(type, lens))),
    ...(claims ? [claimsWithStatements(request, lens)] : []),
  ];
  return { cypher: parts.join('\nUNION ALL\n'), params: { of: of ?? [], standings, ...lensParams(lens), ...anyStanceParams(lens) } };
}

function entitiesFound(): string {
  return `UNWIND $of AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
RETURN 'FOUND' AS kind, id, null AS type, null AS standing, 0 AS voices, [] AS positions`;
}

const RETURN_TIE = `WITH e.tieId AS id, type(e) AS type, head(collect(e)) AS e
RETURN 'TIE' AS kind, id, type, e.standing AS standing, size(e.voices) AS voices, [] AS positions`;

function tiesOfEntities(tieTypes: readonly string[], lens: Lens): string {
  return `UNWIND $of AS id
MATCH (n:Entity {id: id})-[e:${tieTypes.join('|')}]-() USING INDEX n:Entity(id)
WHERE e.standing IN $standings AND ${edgeOfTypesOfAnyStance('e', tieTypes, lens)}
${RETURN_TIE}`;
}

function tiesOfType(type: string, lens: Lens): string {
  return `MATCH ()-[e:${type}]->() USING INDEX e:${type}(standing)
WHERE e.standing IN $standings AND ${edgeOfTypesOfAnyStance('e', [type], lens)}
${RETURN_TIE}`;
}

/** Binds each `claim` that may have one of the standings: claims about the entities named, or any claims. */
function claimsFound({ of, standings }: ContestedRequest, lens: Lens): string {
  const seen = (variable: string) => edgeUnderLens(variable, lens);
  const challengedOnly = standings.every((standing) => standing !== 'UNIQUE' && standing !== 'AGREED');
  if (of)
    return `UNWIND $of AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
CALL (n) {
  MATCH (n)<-[e:ABOUT]-(claim:Claim) WHERE ${aboutUnderLens('e', lens)} RETURN claim
  UNION
  WITH n WHERE n:Claim RETURN n AS claim
}
WITH DISTINCT claim${challengedOnly ? `\nWHERE ${isChallenged(lens)}` : ''}`;
  if (!challengedOnly) return 'MATCH (claim:Claim)';
  return `MATCH ()-[e:ASSERTS]->(claim:Claim) USING INDEX e:ASSERTS(position)
WHERE ${challenges('e')} AND ${seen('e')}
WITH DISTINCT claim`;
}

function claimsWithStatements(request: ContestedRequest, lens: Lens): string {
  const seen = (variable: string) => edgeUnderLens(variable, lens);
  return `${claimsFound(request, lens)}
MATCH (claim)<-[said:ASSERTS]-(statement:Statement) WHERE ${nodeUnderLens('claim')} AND ${seen('said')}
WITH statement, collect([claim, said.position]) AS said
OPTIONAL MATCH (statement)-[made:MADE_BY]->(speaker) WHERE ${seen('made')}
WITH said, collect(DISTINCT speaker) AS speakers
UNWIND said AS one
UNWIND CASE WHEN speakers = [] THEN [null] ELSE speakers END AS speaker
WITH one[0] AS claim, count(DISTINCT speaker) AS voices, collect(DISTINCT one[1]) AS positions
RETURN 'CLAIM' AS kind, claim.id AS id, null AS type, null AS standing, voices, positions`;
}

/** The contested items, and the entities named that are recorded. */
export function* readContestedItems(rows: readonly Row[]): Steps<{
  readonly found: readonly string[];
  readonly items: readonly ContestedItem[];
}> {
  const found = rows.filter(({ kind }) => kind === 'FOUND').map(({ id }) => id as string);
  const items = yield* flatMapSteps(rows, (row) => (row['kind'] === 'FOUND' ? [] : [readItem(row)]));
  return { found, items };
}

function readItem(row: Row): ContestedItem {
  const voices = row['voices'] as number;
  const [kind, id, type] = [row['kind'] as 'TIE' | 'CLAIM', row['id'] as string, row['type'] as string | null];
  const standing = kind === 'TIE' ? (row['standing'] as Standing) : claimStanding(row['positions'] as readonly Position[], voices);
  return { id, kind, type, standing, voices };
}
