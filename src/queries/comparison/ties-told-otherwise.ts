/** The ties of which two lenses may tell differently, with all that stood recorded of them when each of the lenses looks. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { CompareRequest } from '../../model/comparison/compare-request';
import type { TieRecords } from '../../model/comparison/tie-change';
import type { Lens } from '../../model/lens';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { edgeRecordedUnderLens, edgeUnderLens, lensParams } from '../lens-predicate';
import { whole } from '../recording/stored-values';
import { type EdgeRow, visibleAssertion } from '../visible-assertion';

/**
 * Rows `{type, subject, object, versions}`, one a tie, at most `limit`. Where both lenses resolve alike, only a tie can differ of which one sees an
 * edge that the other does not see.
 */
export function tiesToldOtherwise({ of, tieTypes }: CompareRequest, left: Lens, right: Lens, limit: number): CypherQuery {
  const types = tieTypes.join('|');
  const [onLeft, onRight] = [edgeUnderLens('e', left, 'left'), edgeUnderLens('e', right, 'right')];
  const [byLeft, byRight] = [edgeRecordedUnderLens('v', 'left'), edgeRecordedUnderLens('v', 'right')];
  return {
    cypher: `${of === null ? `MATCH ()-[e:${types}]->()` : `UNWIND $of AS id\nMATCH (n:Entity {id: id})-[e:${types}]-() USING INDEX n:Entity(id)`}
WHERE (${onLeft}) ${left.policy === right.policy ? '<>' : 'OR'} (${onRight})
WITH DISTINCT startNode(e) AS s, endNode(e) AS o, type(e) AS type, e.tieId AS tie
LIMIT $limit
MATCH (s)-[v:${types}]->(o)
WHERE type(v) = type AND v.tieId = tie AND (${byLeft} OR ${byRight})
RETURN type, s.id AS subject, o.id AS object, tie, collect([${byLeft}, ${byRight}, properties(v)]) AS versions`,
    params: {
      ...(of === null ? {} : { of }),
      limit: whole(limit),
      ...lensParams(left, 'left'),
      ...lensParams(right, 'right'),
    },
  };
}

type VersionRow = readonly [byLeft: boolean, byRight: boolean, edge: EdgeRow['edge']];

/** `published` gives the last day of a source's date, where a policy goes by it. */
export function readTieRecords(row: Row, published: ReadonlyMap<string, number>): TieRecords {
  const { type, subject, object } = row as unknown as EdgeRow;
  const read = (row['versions'] as readonly VersionRow[]).map(([byLeft, byRight, edge]) => {
    const assertion = visibleAssertion({ type, subject, object, edge }, published.get(edge['sourceId'] as string) ?? null);
    return { byLeft, byRight, assertion };
  });
  const stood = (when: 'byLeft' | 'byRight'): VisibleAssertion[] => read.filter((one) => one[when]).map(({ assertion }) => assertion);
  return { left: stood('byLeft'), right: stood('byRight') };
}

/** The sources that such a row names. */
export function sourcesIn(row: Row): string[] {
  return (row['versions'] as readonly VersionRow[]).map(([, , edge]) => edge['sourceId'] as string);
}
