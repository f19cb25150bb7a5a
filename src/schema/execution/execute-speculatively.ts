/** Executes an operation while its lens is still being settled, so that settling takes no extra time. */

import type { LRUCache } from 'lru-cache';
import type { KnownAt, KnownAtRequest, Lens, LensInput } from '../../model/lens';
import { lensInForce } from '../../model/lens';
import { settledLens } from '../../questions/shared/perspective/settled-lens';
import type { Run } from '../../questions/shared/published-dates';

/** What each text of `knownAt` meant when it was last settled. It probably means the same again, but this is always checked. */
export type SettledPoints = LRUCache<string, KnownAt>;

/** The key for a missing `knownAt`: the newest recording. */
const NEWEST = '';

/** Settling that an answer's own statements take along. */
export interface SettlesAlong {
  readonly settled: Promise<KnownAt>;
  /** Settles now, if no statement has. */
  ensure(): void;
}

/** What an answer that is made before its lens is settled gets. */
export interface EarlyAnswer<Settling extends SettlesAlong = SettlesAlong> {
  readonly unused: AbortSignal;
  readonly settling: Settling;
}

/** What speculative execution needs. */
export interface SpeculativeExecution<Answer, Settling extends SettlesAlong = SettlesAlong> {
  readonly points: SettledPoints;
  /** Asks the database which recording is meant. */
  settle(request: KnownAtRequest): Promise<KnownAt>;
  /** Asks the same, along with the statements of an answer. */
  settleAlong(request: KnownAtRequest): Settling;
  /** Reads what the side of a perspective said. */
  readonly run: Run;
  /** Refuses a lens that names an actor or source that is not recorded. */
  check(lens: Lens): Promise<void>;
  /**
   * Must not change anything: it may be called twice, and the result of the first call may be discarded. `early` is set in that call: its
   * `unused` aborts when the result is discarded, and its statements may settle what `settling` waits for.
   */
  answer(lens: Lens, early?: EarlyAnswer<Settling>): Promise<Answer>;
}

/**
 * The answer under the lens as the database settles it. Execution starts with the last meaning of `knownAt`, and its result is used only if
 * that is still the meaning.
 * @throws as `settledLens` and `check` do
 */
export async function executeSpeculatively<Answer, Settling extends SettlesAlong>(
  input: LensInput,
  { points, settle, settleAlong, run, check, answer }: SpeculativeExecution<Answer, Settling>,
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
        // With a perspective, other data must be read first.
        if (!last || input.assertedBy != null) return settle(request);
        const settling = settleAlong(request);
        early = answer(lensInForce(input, last), { unused: unused.signal, settling });
        // An answer may need no statement. If settling fails, the early answer is not used.
        early.then(settling.ensure, settling.ensure);
        return settling.settled;
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
