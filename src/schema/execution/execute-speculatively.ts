/** Answers an operation while its lens is still being settled, so that settling costs no time of its own. */

import type { LRUCache } from 'lru-cache';
import type { KnownAt, KnownAtRequest, Lens, LensInput } from '../../model/lens';
import { lensInForce } from '../../model/lens';
import { settledLens } from '../../questions/shared/perspective/settled-lens';
import type { Run } from '../../questions/shared/published-dates';

/** What each text of `knownAt` meant when it was last settled. It most likely means the same again; that is never taken for granted. */
export type SettledPoints = LRUCache<string, KnownAt>;

/** The text that stands for no `knownAt`: the newest recording. */
const NEWEST = '';

/** What answering early needs to know. */
export interface SpeculativeExecution<Answer> {
  readonly points: SettledPoints;
  /** Asks the database which recording is meant. */
  settle(request: KnownAtRequest): Promise<KnownAt>;
  /** Reads what the side of a perspective said. */
  readonly run: Run;
  /** Refuses a lens that names what is not there. */
  check(lens: Lens): Promise<void>;
  /** Must change nothing: it may be called twice, and what comes of the first call be thrown away. `unused` fires when it is. */
  answer(lens: Lens, unused?: AbortSignal): Promise<Answer>;
}

/**
 * The answer through the lens as the database settles it. It is begun with what `knownAt` last meant, and given out only if it still means that.
 * @throws as `settledLens` and `check` do
 */
export async function executeSpeculatively<Answer>(
  input: LensInput,
  { points, settle, run, check, answer }: SpeculativeExecution<Answer>,
): Promise<Answer> {
  const text = input.knownAt ?? NEWEST;
  const last = points.get(text);
  const unused = new AbortController();
  let early: Promise<Answer> | undefined;
  let used = false;
  try {
    const lens = await settledLens(
      input,
      (request) => {
        const settling = settle(request);
        // With a perspective, more has to be read first.
        if (input.assertedBy == null) early = last && answer(lensInForce(input, last), unused.signal);
        // If settling fails, its answer is not used.
        early?.catch(() => {});
        return settling;
      },
      run,
    );
    await check(lens);
    points.set(text, lens.knownAt);
    used = early !== undefined && isSame(last, lens.knownAt);
    if (early && used) return await early;
    unused.abort();
    return await answer(lens);
  } finally {
    if (!used) unused.abort();
  }
}

function isSame(last: KnownAt | undefined, { seq, at, entriesFrom }: KnownAt): boolean {
  return last?.seq === seq && last.at === at && last.entriesFrom === entriesFrom;
}
