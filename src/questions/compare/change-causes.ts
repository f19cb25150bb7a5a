/**
 * Why two lenses show a tie differently. A cause is a change that makes a difference: if it alone were undone, or it alone were applied,
 * one of the lenses would show the tie differently.
 * Only the later record decides whether the world changed, so that a changed record is never counted as a changed world.
 */
import type { Lens } from '../../model/lens';
import { samePeriod } from '../../model/period';
import { applyChanges, RECORD_CAUSES, type RecordChange } from './record-changes';
import { serialiseTie, type TieRecord, tieView } from './tie-view';

export const CHANGE_CAUSES = ['WORLD', ...RECORD_CAUSES, 'PERSPECTIVE'] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** What was recorded of the tie at the two values of knownAt, and the changes in between. */
export interface TieHistory {
  readonly earlier: TieRecord;
  readonly later: TieRecord;
  readonly changes: readonly RecordChange[];
}

/** The causes of the differences in a tie, in the order of CHANGE_CAUSES; at least one. */
export function changeCauses(history: TieHistory, left: Lens, right: Lens): ChangeCause[] {
  const found = new Set<ChangeCause>();
  if (worldChanged(history, left, right)) found.add('WORLD');
  for (const cause of recordCauses(history, left, right)) found.add(cause);
  if (perspectiveMatters(history, left, right)) found.add('PERSPECTIVE');
  // No cause alone makes a difference, only both together: a voice that one lens alone includes, and that was recorded in between.
  if (found.size === 0) for (const cause of [...history.changes.map((change) => change.cause), 'PERSPECTIVE' as const]) found.add(cause);
  return CHANGE_CAUSES.filter((cause) => found.has(cause));
}

/** What a lens would show of a record, on its own day or on another. */
const serialiseView = (record: TieRecord, lens: Lens, validAt = lens.validAt): string =>
  serialiseTie(tieView(record, { ...lens, validAt }));

function worldChanged({ later }: TieHistory, left: Lens, right: Lens): boolean {
  return (
    !samePeriod(left.validAt, right.validAt) &&
    [left, right].some((lens) => serialiseView(later, lens, left.validAt) !== serialiseView(later, lens, right.validAt))
  );
}

function recordCauses({ earlier, later, changes }: TieHistory, left: Lens, right: Lens): ChangeCause[] {
  const differ = (a: TieRecord, b: TieRecord) => [left, right].some((lens) => serialiseView(a, lens) !== serialiseView(b, lens));
  const causes = RECORD_CAUSES.filter((cause) => changes.some((change) => change.cause === cause));
  if (causes.length < 2 || !differ(earlier, later)) return differ(earlier, later) ? causes : [];
  const alone = causes.filter((cause) => {
    const done = applyChanges(
      earlier,
      changes.filter((change) => change.cause === cause),
    );
    const undone = applyChanges(
      earlier,
      changes.filter((change) => change.cause !== cause),
    );
    return differ(earlier, done) || differ(undone, later);
  });
  return alone.length > 0 ? alone : causes;
}

/** Each lens with its own day and record, but with the perspective of the other lens. */
function perspectiveMatters({ earlier, later }: TieHistory, left: Lens, right: Lens): boolean {
  const leftIsLater = left.knownAt.seq > right.knownAt.seq;
  const [leftRecord, rightRecord] = leftIsLater ? [later, earlier] : [earlier, later];
  return (
    serialiseView(leftRecord, left) !== serialiseView(leftRecord, right, left.validAt) ||
    serialiseView(rightRecord, right) !== serialiseView(rightRecord, left, right.validAt)
  );
}
