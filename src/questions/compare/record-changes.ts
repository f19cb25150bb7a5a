/** What was recorded of a tie between two points of knowledge, assertion by assertion. */
import type { VisibleAssertion } from '../../model/visible-assertion';
import { recomputeStanding, serialiseAssertion, type TieRecord } from './tie-view';

/** Told for the first time or again; withdrawn by its source; put right. */
export type RecordCause = 'KNOWLEDGE' | 'RETRACTION' | 'CORRECTION';
export const RECORD_CAUSES: readonly RecordCause[] = ['KNOWLEDGE', 'RETRACTION', 'CORRECTION'];

export interface RecordChange {
  readonly cause: RecordCause;
  /** Null where it had not been told by the earlier point. */
  readonly before: VisibleAssertion | null;
  readonly after: VisibleAssertion;
}

/** In the order of the assertions' ids. An assertion corrected back and forth, or only restated since its tie's voices changed, is none of them. */
export function recordChanges(earlier: TieRecord, later: TieRecord): RecordChange[] {
  const before = indexById(earlier);
  return [...later]
    .sort((a, b) => (a.assertionId < b.assertionId ? -1 : 1))
    .map((after) => ({ before: before.get(after.assertionId) ?? null, after }))
    .filter(({ before: previous, after }) => previous === null || serialiseAssertion(previous) !== serialiseAssertion(after))
    .map((change) => ({ cause: classifyChange(change), ...change }));
}

function classifyChange({ before, after }: Omit<RecordChange, 'cause'>): RecordCause {
  if (after.stance === 'RETRACTED') return 'RETRACTION';
  return before === null || before.stance === 'RETRACTED' ? 'KNOWLEDGE' : 'CORRECTION';
}

/** The earlier record with those changes made, as it would have stood. */
export function applyChanges(earlier: TieRecord, changes: readonly RecordChange[]): TieRecord {
  const record = indexById(earlier);
  for (const { after } of changes) record.set(after.assertionId, after);
  return recomputeStanding([...record.values()]);
}

function indexById(record: TieRecord): Map<string, VisibleAssertion> {
  return new Map(record.map((assertion) => [assertion.assertionId, assertion]));
}
