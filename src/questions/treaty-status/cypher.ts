/** Everything recorded about a treaty's parties and steps, in one statement. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import type { EdgeRow } from '../shared/cypher/edge-row';
import { edgeUnderLens, lensParams, nodeUnderLens } from '../shared/cypher/lens-predicate';
import { entryAt } from '../shared/entries/cypher';

/** An edge of a party or a step; `step` holds the properties of the step where an ACTION_ON edge starts, `ambit` those of the treaty. */
export interface TreatyEdgeRow extends EdgeRow {
  readonly step: Readonly<Record<string, unknown>> | null;
  readonly ambit: string | null;
}

/**
 * Rows for `readTreatyEdge`: a row of type FOUND if the treaty is recorded, its PARTY_TO and ACTION_ON edges, and the edges of its steps:
 * TAKEN_BY, RESPONDS_TO and the CONCERNS edges of statements.
 */
export function treatyEdges(treaty: string, lens: Lens): CypherQuery {
  const visible = (edge: string, node: string) => `${edgeUnderLens(edge, lens)} AND ${nodeUnderLens(node)}`;
  const root = 'MATCH (t:Entity {id: $treaty}) USING INDEX t:Entity(id)';
  const steps = `${root}
MATCH (t)<-[on:ACTION_ON]-(s)
WHERE ${visible('on', 's')}
WITH DISTINCT s`;
  const returning = (type: string, subject: string, object: string, step: string, ambit: string) =>
    `RETURN '${type}' AS type, ${subject}.id AS subject, ${object}.id AS object, properties(e) AS edge, ${step} AS step, ${ambit} AS ambit`;
  const ofTreaty = (type: string, step: string) => `${root}
MATCH (t)<-[e:${type}]-(s)
WHERE ${visible('e', 's')}
WITH t, e, s, ${entryAt('t')} AS treaty, ${entryAt('s')} AS step
${returning(type, 's', 't', step, 'treaty.ambit')}`;
  const ofSteps = (type: string) => `${steps}
MATCH (s)-[e:${type}]->(o)
WHERE ${visible('e', 'o')}
${returning(type, 's', 'o', 'null', 'null')}`;
  const aboutSteps = `${steps}
MATCH (s)<-[e:CONCERNS]-(o:Statement)
WHERE ${visible('e', 'o')}
${returning('CONCERNS', 'o', 's', 'null', 'null')}`;
  const found = `${root}
WHERE ${nodeUnderLens('t')}
WITH ${entryAt('t')} AS treaty
RETURN 'FOUND' AS type, treaty.id AS subject, treaty.id AS object, {} AS edge, null AS step, treaty.ambit AS ambit`;
  return {
    cypher: [
      found,
      ofTreaty('PARTY_TO', 'null'),
      ofTreaty('ACTION_ON', 'properties(step)'),
      ofSteps('TAKEN_BY'),
      ofSteps('RESPONDS_TO'),
      aboutSteps,
    ].join('\nUNION ALL\n'),
    params: { treaty, ...lensParams(lens) },
  };
}

export function readTreatyEdge(row: Row): TreatyEdgeRow {
  return row as unknown as TreatyEdgeRow;
}
