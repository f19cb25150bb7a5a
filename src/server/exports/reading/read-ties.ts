/** Rows of edges, one tie's after another's, as tie records: only one tie is held at a time. */
import type { Row } from '../../../database/cypher-query';
import type { TieRecord } from '../../../exporters/records';
import { tieRecord } from '../../../exporters/records/tie-record';
import type { Lens } from '../../../model/lens';
import { resolveTies } from '../../../model/resolved-tie';
import { type RecordedAssertion, readRecordedAssertion } from '../../../queries/exports/ties';

/** Ties of which the policy leaves nothing are absent. */
export async function* readTies(
  rows: AsyncIterable<Row> | Iterable<Row>,
  lens: Lens,
  published: ReadonlyMap<string, number>,
): AsyncGenerator<TieRecord> {
  let told: RecordedAssertion[] = [];
  for await (const row of rows) {
    const assertion = readRecordedAssertion(row, published);
    if (told.length > 0 && told[0]!.tieId !== assertion.tieId) {
      yield* recordsOf(told, lens);
      told = [];
    }
    told.push(assertion);
  }
  yield* recordsOf(told, lens);
}

function recordsOf(told: readonly RecordedAssertion[], { policy, validAt, certainty }: Lens): TieRecord[] {
  return resolveTies(told, policy, validAt).map((tie) => tieRecord(tie, certainty));
}
