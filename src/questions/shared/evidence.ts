/** How much a question reads of the assertions of the ties that it finds. */
import type { Policy } from '../../model/lens';

/** WHOLE: everything, to show it or to select among it. NOTED: only what the receipt of the answer names. */
export type Evidence = 'WHOLE' | 'NOTED';

/** An assertion of which only that was read. */
export interface NotedAssertion {
  readonly tieId: string;
  readonly sourceId: string;
  readonly standing: string;
}

/** The least that an answer needs. Policies other than ALL select among complete assertions, so the receipt depends on all of each. */
export function neededEvidence(policy: Policy, isShown: boolean): Evidence {
  return isShown || policy !== 'ALL' ? 'WHOLE' : 'NOTED';
}
