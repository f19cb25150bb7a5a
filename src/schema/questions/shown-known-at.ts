/** The knownAt at which a page was read. */
import type { Lens } from '../../model/lens';
import type { QuestionContext } from './question-context';

/** The knownAt as clients see it, if only its number is known yet. */
export function shownKnownAt({ knownAt }: Lens, { recordings }: QuestionContext) {
  const at = async () => (knownAt.seq === 0 ? null : ((await recordings.load(knownAt.seq))?.at ?? null));
  return { seq: knownAt.seq, at: knownAt.at ?? at };
}
