/** Retracts assertions: the source has withdrawn them. No lens shows them any more; who made them and when stays recorded. */
import type { Database } from '../database/database';
import type { RecordResult } from './writing/record-about';
import { type EditAbout, openVersions, recordEdit, writeAssertions } from './writing/record-edit';

export interface Retraction extends EditAbout {
  /** Ids of the assertions. All are retracted, or none. */
  readonly assertions: readonly string[];
}

/**
 * Closes the open versions of the assertions and opens ones that say RETRACTED. Assertions that are already retracted stay as they are.
 * @throws NotFound naming every id that is not an assertion; nothing is retracted then.
 */
export async function retract(db: Database, { assertions, ...about }: Retraction): Promise<RecordResult> {
  return recordEdit(db, about, async (tx, seq) => {
    const open = await openVersions(tx, [...new Set(assertions)]);
    const retracted = open.map(({ tie, version: { assertion, content } }) => ({
      tie,
      asserted: { assertion, content: { ...content, stance: 'RETRACTED' as const } },
    }));
    return writeAssertions(tx, retracted, seq);
  });
}
