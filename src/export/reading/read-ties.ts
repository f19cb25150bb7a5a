/** Turns rows of edges, grouped by tie, into records. Only one tie is in memory at a time. */
import type { Row } from '../../database/cypher-query';
import { byKey, type DenialRecord, type TieRecord } from '../../exporters/records';
import { denialRecord, tieRecord } from '../../exporters/records/tie-record';
import type { Lens } from '../../model/lens';
import { resolveTies } from '../../model/resolved-tie';
import { type RecordedAssertion, readRecordedAssertion } from '../cypher/ties';

type Rows = AsyncIterable<Row> | Iterable<Row>;
type Published = ReadonlyMap<string, number>;

/** Ties are left out if the policy leaves nothing of them, or if they are only denied. */
export async function* readTies(rows: Rows, type: string, lens: Lens, published: Published): AsyncGenerator<TieRecord> {
  for await (const assertions of groupByTie(rows, type, published)) yield* tieRecords(assertions, lens);
}

/** The records of rows that hold only denials. */
export async function* readDenials(rows: Rows, type: string, published: Published): AsyncGenerator<DenialRecord> {
  for await (const assertions of groupByTie(rows, type, published)) yield* assertions.map(denialRecord).sort(byKey);
}

async function* groupByTie(rows: Rows, type: string, published: Published): AsyncGenerator<readonly RecordedAssertion[]> {
  let assertions: RecordedAssertion[] = [];
  for await (const row of rows) {
    const assertion = readRecordedAssertion(row, type, published);
    const [first] = assertions;
    if (first && first.tieId !== assertion.tieId) {
      yield assertions;
      assertions = [];
    }
    assertions.push(assertion);
  }
  if (assertions.length > 0) yield assertions;
}

function tieRecords(assertions: readonly RecordedAssertion[], lens: Lens): TieRecord[] {
  const denials = assertions.filter(({ stance }) => stance === 'DENIES');
  const affirmed = denials.length === 0 ? assertions : assertions.filter(({ stance }) => stance === 'AFFIRMS');
  const deniedBy = [...new Set(denials.map(({ assertedBy }) => assertedBy))].sort();
  return resolveTies(affirmed, lens.policy, lens.validAt).map((tie) => tieRecord(tie, lens, deniedBy));
}
