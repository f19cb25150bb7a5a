/** What the ids of an operation's question are judged to be. */

import type { Lens } from '../../model/lens';
import { findSame } from '../../questions/judged-same/find-same';
import { APART, type SameThings } from '../../questions/judged-same/same-things';
import type { QuestionContext } from './question-context';

/** What they are under the lens, noted in the receipt; no statement in a database without judgements. */
export async function sameFor(
  { run, receipt }: Pick<QuestionContext, 'run' | 'receipt'>,
  lens: Lens,
  named: readonly string[],
): Promise<SameThings> {
  if (lens.knownAt.unjudged || named.length === 0) return APART;
  const same = await findSame(run, lens, named);
  for (const thing of same.things) receipt.judgedSame(thing);
  return same;
}
