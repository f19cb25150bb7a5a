/** Everything recorded about a treaty's parties and steps, in one statement. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import type { EdgeRow } from '../shared/cypher/edge-row';
import { evidenceColumns } from '../shared/cypher/evidence-columns';
import { edgeUnderLens, lensParams, nodeUnderLens } from '../shared/cypher/lens-predicate';
import { entryAt } from '../shared/entries/cypher';
import type { Evidence } from '../shared/evidence';

/**
 * An edge of a party or a step, or of what belongs to a step; `step` holds the properties of the step where an ACTION_ON edge starts. Of edges
 * that only join a step to another entity, nothing but the ends is read.
 */
export interface TreatyEdgeRow extends EdgeRow {
  readonly step: Readonly<Record<string, unknown>> | null;
  /** The ambit of the treaty, on the row FOUND. */
  readonly ambit: string | null;
}

/**
 * Rows for `readTreatyEdge`: a row of type FOUND if the treaty is recorded, its PARTY_TO and ACTION_ON edges, and the edges of its steps:
 * TAKEN_BY, RESPONDS_TO and the CONCERNS edges of statements.
 */
export function treatyEdges(treaty: string, lens: Lens, evidence: Evidence = 'WHOLE'): CypherQuery {
  const visible = (edge: string, node: string) => `${edgeUnderLens(edge, lens)} AND ${nodeUnderLens(node)}`;
  const root = 'MATCH (t:Entity {id: $treaty}) USING INDEX t:Entity(id)';
  const toTreaty = (type: string, edge: string) => `${root}
MATCH (t)<-[${edge}:${type}]-(s)
WHERE ${visible(edge, 's')}`;
  const returning = (type: string, subject: string, object: string, edge: string) =>
    `RETURN '${type}' AS type, ${subject} AS subject, ${object} AS object, ${edge} AS edge`;
  const withEvidence = (type: string) => evidenceColumns('e', [type], evidence);
  const ofSteps = (pattern: string, returned: string) => `${toTreaty('ACTION_ON', 'on')}
WITH DISTINCT s
MATCH ${pattern}
WHERE ${visible('e', 'o')}
${returned}, null AS step, null AS ambit`;
  const found = `${root}
WHERE ${nodeUnderLens('t')}
WITH ${entryAt('t')} AS treaty
${returning('FOUND', 'treaty.id', 'treaty.id', 'null')}, null AS step, treaty.ambit AS ambit`;
  const parties = `${toTreaty('PARTY_TO', 'e')}
${returning('PARTY_TO', 's.id', '$treaty', withEvidence('PARTY_TO'))}, null AS step, null AS ambit`;
  const steps = `${toTreaty('ACTION_ON', 'e')}
WITH DISTINCT s
WITH ${entryAt('s')} AS step
${returning('ACTION_ON', 'step.id', '$treaty', 'null')}, properties(step) AS step, null AS ambit`;
  return {
    cypher: [
      found,
      parties,
      steps,
      ofSteps('(s)-[e:TAKEN_BY]->(o)', returning('TAKEN_BY', 's.id', 'o.id', withEvidence('TAKEN_BY'))),
      ofSteps('(s)-[e:RESPONDS_TO]->(o)', returning('RESPONDS_TO', 's.id', 'o.id', 'null')),
      ofSteps('(s)<-[e:CONCERNS]-(o:Statement)', returning('CONCERNS', 'o.id', 's.id', 'null')),
    ].join('\nUNION ALL\n'),
    columns: ['type', 'subject', 'object', 'edge', 'step', 'ambit'],
    params: { treaty, ...lensParams(lens) },
  };
}

export function readTreatyEdge(row: Row): TreatyEdgeRow {
  return row as unknown as TreatyEdgeRow;
}
