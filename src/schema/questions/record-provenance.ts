/** Records the assertions of the ties that a question shows in the receipt; the ties are returned unchanged. */
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Steps } from '../../turns';
import type { QuestionContext } from './question-context';

/** The same ties, after the receipt has recorded their sources and whether they are contested. One tie per step. */
export function* recordProvenance<Ties extends readonly ResolvedTie[]>(
  { receipt }: Pick<QuestionContext, 'receipt'>,
  ties: Ties,
): Steps<Ties> {
  for (const { spells } of ties) {
    for (const { assertions } of spells) for (const assertion of assertions) receipt.addEvidence(assertion);
    yield;
  }
  return ties;
}
