/** Parts of a dossier that are ties of the two actors: with each other, with the same organisations, and with the same third parties. */

import { ACTOR_LABELS } from '../../../domain/entity-kinds';
import { TIE_TYPES } from '../../../domain/tie-types';
import { decidingProperties, FOR_RECEIPT, propertiesToRead } from '../../shared/cypher/edge-properties';
import { edgeUnderLens, nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { returnSubgraph } from '../../shared/cypher/subgraph';
import type { PartRequest } from '../shown-ties';

const joinsActors = (labels: readonly string[]): boolean => labels.some((label) => ACTOR_LABELS.includes(label));

/** The types that can join two actors. */
const BETWEEN_ACTORS = TIE_TYPES.filter(({ subjects, objects }) => joinsActors(subjects) && joinsActors(objects)).map(({ name }) => name);

/** The types that relate a third party to an actor. Types within an organisation (membership, part of) belong to other sections. */
export const BILATERAL_TYPES = ['HAS_MISSION_IN', 'ALLIED_WITH', 'RIVAL_OF', 'CONTIGUOUS_WITH'] as const;

const ENDS = `UNWIND $ends[0] AS idOfA
MATCH (a:Entity {id: idOfA}) USING INDEX a:Entity(id)
UNWIND $ends[1] AS idOfB
MATCH (b:Entity {id: idOfB}) USING INDEX b:Entity(id)`;

export function tiesBetween({ lens, shown }: PartRequest): string {
  return `${ENDS}
MATCH (a)-[e:${BETWEEN_ACTORS.join('|')}]-(b) WHERE ${edgeUnderLens('e', lens)}
WITH collect(e) AS edges
${returnSubgraph('TIES', { edges: 'edges', types: BETWEEN_ACTORS, read: propertiesToRead(BETWEEN_ACTORS, lens, FOR_RECEIPT, shown.ties) })}`;
}

export function membershipsBetween({ lens, shown }: PartRequest): string {
  // The intervals that both have in common are found from the spells.
  const types = ['MEMBER_OF'];
  const needed = [...FOR_RECEIPT, ...decidingProperties(types), 'status'];
  return `UNWIND [0, 1] AS side
UNWIND $ends[side] AS id
MATCH (member:Entity {id: id})-[e:MEMBER_OF]->(organisation:Organisation) USING INDEX member:Entity(id)
WHERE ${edgeUnderLens('e', lens)} AND ${nodeUnderLens('organisation')}
WITH organisation, count(DISTINCT side) AS members, collect(e) AS edges WHERE members = 2
UNWIND edges AS e
WITH collect(e) AS edges
${returnSubgraph('MEMBERSHIPS', { edges: 'edges', types, read: propertiesToRead(types, lens, needed, shown.memberships) })}`;
}

export function thirdPartyTies({ lens }: PartRequest): string {
  return `UNWIND $ends[0] + $ends[1] AS id
MATCH (end:Entity {id: id})-[e:${BILATERAL_TYPES.join('|')}]-(other:Actor) USING INDEX end:Entity(id)
WHERE NOT other.id IN $ends[0] + $ends[1] AND ${edgeUnderLens('e', lens)} AND ${nodeUnderLens('other')}
WITH collect(e) AS edges
${returnSubgraph('THIRD_PARTIES', { edges: 'edges', types: BILATERAL_TYPES, read: propertiesToRead(BILATERAL_TYPES, lens, FOR_RECEIPT) })}`;
}
