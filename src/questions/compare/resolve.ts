/** How one tie differs between two lenses, and why. */
import type { Lens } from '../../model/lens';
import type { ResolvedTie } from '../../model/resolved-tie';
import { type ChangeCause, changeCauses } from './change-causes';
import { type RecordChange, recordChanges } from './record-changes';
import { serialiseTie, type TieRecord, tieView } from './tie-view';

export const TIE_CHANGE_KINDS = ['APPEARED', 'GONE', 'ALTERED'] as const;
export type TieChangeKind = (typeof TIE_CHANGE_KINDS)[number];

/** `left` and `right` are the tie as each lens shows it; null if a lens does not show it. */
export interface TieChange {
  readonly kind: TieChangeKind;
  readonly causes: readonly ChangeCause[];
  readonly tie: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly key: string;
  readonly left: ResolvedTie | null;
  readonly right: ResolvedTie | null;
  readonly records: readonly RecordChange[];
}

/** What was recorded of a tie at the knownAt of each lens. */
export interface TieRecords {
  readonly left: TieRecord;
  readonly right: TieRecord;
}

/** Null if both lenses show the same, or neither shows the tie. */
export function resolveTieChange(records: TieRecords, left: Lens, right: Lens): TieChange | null {
  const [onLeft, onRight] = [tieView(records.left, left), tieView(records.right, right)];
  const shown = onLeft ?? onRight;
  if (shown === null || serialiseTie(onLeft) === serialiseTie(onRight)) return null;
  const leftIsLater = left.knownAt.seq > right.knownAt.seq;
  const [earlier, later] = leftIsLater ? [records.right, records.left] : [records.left, records.right];
  const changes = recordChanges(earlier, later);
  const { id, type, subject, object, key } = shown;
  return {
    kind: onLeft === null ? 'APPEARED' : onRight === null ? 'GONE' : 'ALTERED',
    causes: changeCauses({ earlier, later, changes }, left, right),
    tie: id,
    type,
    subject,
    object,
    key,
    left: onLeft,
    right: onRight,
    records: changes,
  };
}

export interface TieChangeCount {
  readonly kind: TieChangeKind;
  readonly cause: ChangeCause;
  readonly count: number;
}

/** How many changes of each kind have each cause, in the order of kinds and causes; counts of zero are left out. */
export function countChanges(changes: readonly TieChange[], causes: readonly ChangeCause[]): TieChangeCount[] {
  return TIE_CHANGE_KINDS.flatMap((kind) =>
    causes.map((cause) => ({ kind, cause, count: changes.filter((one) => one.kind === kind && one.causes.includes(cause)).length })),
  ).filter(({ count }) => count > 0);
}
