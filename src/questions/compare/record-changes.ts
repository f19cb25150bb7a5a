/** What was recorded of a tie between two values of knownAt, assertion by assertion. */
import { endsSpell } from '../../model/revision';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { recomputeStanding, serialiseAssertion, type TieRecord } from './tie-view';

/**
 * KNOWLEDGE: asserted for the first time or again; END: its ongoing spell ended; RETRACTION: withdrawn by its source; CORRECTION:
 * recorded again with corrections.
 */
export type RecordCause = 'KNOWLEDGE' | 'END' | 'RETRACTION' | 'CORRECTION';
export const RECORD_CAUSES: readonly RecordCause[] = ['KNOWLEDGE', 'END', 'RETRACTION', 'CORRECTION'];

export interface RecordChange {
  readonly cause: RecordCause;
  /** Null if it was not recorded at the earlier point. */
  readonly before: VisibleAssertion | null;
  readonly after: VisibleAssertion;
}

/**
 * In the order of the assertions' ids. No change: an assertion corrected back to its earlier content, or only written again because its
 * tie's voices changed.
 */
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
  if (before === null || before.stance === 'RETRACTED') return 'KNOWLEDGE';
  return endsSpell(withAllAttributes(before), withAllAttributes(after)) ? 'END' : 'CORRECTION';
}

const withAllAttributes = (assertion: VisibleAssertion) => ({ ...assertion, attributes: assertion.properties });

/** The earlier record with only these changes applied, and its standing computed again. */
export function applyChanges(earlier: TieRecord, changes: readonly RecordChange[]): TieRecord {
  const record = indexById(earlier);
  for (const { after } of changes) record.set(after.assertionId, after);
  return recomputeStanding([...record.values()]);
}

function indexById(record: TieRecord): Map<string, VisibleAssertion> {
  return new Map(record.map((assertion) => [assertion.assertionId, assertion]));
}
