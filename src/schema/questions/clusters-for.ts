/** Finds which ids in an operation's question are judged to be the same. */

import type { Lens } from '../../model/lens';
import type { EntityClusters } from '../../questions/shared/equivalence/entity-clusters';
import { clustersUnderLens } from '../../questions/shared/equivalence/find-clusters';
import type { QuestionContext } from './question-context';

/** The clusters under the lens, recorded in the receipt; no statement in a database without judgements. */
export async function clustersFor(
  { run, receipt }: Pick<QuestionContext, 'run' | 'receipt'>,
  lens: Lens,
  named: readonly string[],
): Promise<EntityClusters> {
  const clusters = await clustersUnderLens(run, lens, named);
  for (const cluster of clusters.all) receipt.addCluster(cluster);
  return clusters;
}
