/** The ties that two lenses may show differently, with all versions recorded at the knownAt of either lens. */

import type { CypherQuery, Row } from '../../database/cypher-query';
import { toInteger } from '../../database/stored-values';
import type { Lens } from '../../model/lens';
import type { VisibleAssertion } from '../../model/visible-assertion';
import type { Steps } from '../../turns';
import { type EdgeRow, visibleAssertion } from '../shared/cypher/edge-row';
import { edgeOfTypesUnderLens, lensParams, recordedOfTypes } from '../shared/cypher/lens-predicate';
import type { CompareRequest } from './request';
import type { TieRecords } from './resolve';

/**
 * Rows `{type, subject, object, tie, byLeft, byRight, edge}`, one per version, for at most `limit` ties; those of one tie are consecutive.
 * If both lenses have the same policy, a tie can differ only if one lens shows an edge of it that the other does not.
 */
export function possiblyChangedTies({ of, tieTypes }: CompareRequest, left: Lens, right: Lens, limit: number): CypherQuery {
  const types = tieTypes.join('|');
  const [onLeft, onRight] = [edgeOfTypesUnderLens('e', tieTypes, left, 'left'), edgeOfTypesUnderLens('e', tieTypes, right, 'right')];
  const [byLeft, byRight] = [recordedOfTypes('v', tieTypes, left, 'left'), recordedOfTypes('v', tieTypes, right, 'right')];
  return {
    cypher: `${of === null ? `MATCH ()-[e:${types}]->()` : `UNWIND $of AS id\nMATCH (n:Entity {id: id})-[e:${types}]-() USING INDEX n:Entity(id)`}
WHERE (${onLeft}) ${left.policy === right.policy ? '<>' : 'OR'} (${onRight})
WITH DISTINCT startNode(e) AS s, endNode(e) AS o, type(e) AS type, e.tieId AS tie
LIMIT $limit
MATCH (s)-[v:${types}]->(o)
WHERE type(v) = type AND v.tieId = tie AND (${byLeft} OR ${byRight})
WITH type, s.id AS subject, o.id AS object, tie, collect(v) AS versions
UNWIND versions AS v
RETURN type, subject, object, tie, ${byLeft} AS byLeft, ${byRight} AS byRight, properties(v) AS edge`,
    columns: ['type', 'subject', 'object', 'tie', 'byLeft', 'byRight', 'edge'],
    params: {
      ...(of === null ? {} : { of }),
      limit: toInteger(limit),
      ...lensParams(left, 'left'),
      ...lensParams(right, 'right'),
    },
  };
}

/** A version of a tie, and for which of the lenses it was recorded at knownAt. */
export interface VersionRow extends EdgeRow {
  readonly tie: string;
  readonly byLeft: boolean;
  readonly byRight: boolean;
}

/** The versions, grouped by tie. */
export function* versionsByTie(rows: readonly Row[]): Steps<VersionRow[][]> {
  const ties: VersionRow[][] = [];
  for (const row of rows as unknown as readonly VersionRow[]) {
    const last = ties.at(-1);
    const before = last?.[0];
    if (last && before?.tie === row.tie && before.type === row.type) last.push(row);
    else ties.push([row]);
    yield;
  }
  return ties;
}

/** `published` gives the last day of a source's date, if a policy uses it. */
export function readTieRecords(versions: readonly VersionRow[], published: ReadonlyMap<string, number>): TieRecords {
  const read = versions.map((row) => {
    const assertion = visibleAssertion(row, published.get(row.edge['sourceId'] as string) ?? null);
    return { byLeft: row.byLeft, byRight: row.byRight, assertion };
  });
  const recordedFor = (when: 'byLeft' | 'byRight'): VisibleAssertion[] => read.filter((one) => one[when]).map(({ assertion }) => assertion);
  return { left: recordedFor('byLeft'), right: recordedFor('byRight') };
}
