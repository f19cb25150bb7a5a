/** The ties of judgements that join the ids of an answer: without them nothing in an export says why it contains ties of other ids. */
import type { EntityCluster } from '../../questions/shared/equivalence/entity-clusters';

/** A tie and its ends, as the assertions name them. */
export interface TieEnds {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
}

/** Each tie once for each of its judgements. */
export function listJudgementTies(clusters: readonly EntityCluster[]): TieEnds[] {
  return clusters.flatMap(({ judgements }) => judgements.map(({ tieId: id, type, subject, object }) => ({ id, type, subject, object })));
}
