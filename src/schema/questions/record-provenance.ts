/** Ties that a question shows: handed out as they are, once the receipt knows of every assertion in them. */
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Steps } from '../../turns';
import type { QuestionContext } from './question-context';

/** The same ties, told to the receipt: whose word they are and whether it is contested. A tie a step. */
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
