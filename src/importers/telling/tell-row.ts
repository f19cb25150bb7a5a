/** One row, judged as a whole: it is accepted with its facts, a duplicate of an earlier one, or rejected with the reason. */
import { InvalidFact } from '../../errors';
import type { Fact, Place } from '../../model/fact';
import type { TableReader } from '../format';
import { ActorUnknown, RowRejected, RowRepeated } from '../row-rejected';
import type { Row } from '../table/row';
import type { Telling } from './telling';

export interface AcceptedRow {
  readonly outcome: 'accepted';
  readonly place: Place;
  /** May be empty: some rows say that there is nothing (no mission, no seat). */
  readonly facts: readonly Fact[];
}

export interface RejectedRow {
  readonly outcome: 'rejected';
  readonly place: Place;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

export interface DuplicateRow {
  readonly outcome: 'duplicate';
  readonly place: Place;
  /** Where the same was told first. */
  readonly first: Place;
}

/** What a table tells once all its rows are read; no row of its own. */
export interface TableEnd {
  readonly outcome: 'end';
  readonly place: Place;
  readonly facts: readonly Fact[];
}

export type RowOutcome = AcceptedRow | RejectedRow | DuplicateRow;

/** Reads the row and judges what it tells. */
export function tellRow(telling: Telling, reader: TableReader, row: Row): RowOutcome {
  const { place } = row;
  telling.begin(place);
  try {
    reader.row(row);
  } catch (error) {
    if (error instanceof RowRepeated) return { outcome: 'duplicate', place, first: error.first };
    if (!(error instanceof RowRejected)) throw error;
    if (error instanceof ActorUnknown) telling.unknown.note(error.column ?? '', error.value ?? '');
    return rejectedRow(place, error);
  }
  return judged(telling, telling.end(), place);
}

/** What the reader tells after the last row, at that row's place. @throws InvalidFact where it breaks a rule: rows are there to be rejected, this is not. */
export function tellEnd(telling: Telling, reader: TableReader, place: Place): TableEnd {
  telling.begin(place);
  reader.finish?.();
  const facts = telling.end().filter((fact) => telling.told.judge(fact).novelty === 'new');
  const problems = telling.check(facts, telling.told);
  if (problems.length > 0) throw new InvalidFact(problems);
  for (const fact of facts) telling.told.remember(fact);
  return { outcome: 'end', place, facts };
}

/** The outcome of a row that was refused. */
export function rejectedRow(place: Place, { column, value, reason }: RowRejected): RejectedRow {
  return { outcome: 'rejected', place, column, value, reason };
}

function judged(telling: Telling, facts: readonly Fact[], place: Place): RowOutcome {
  const judgements = facts.map((fact) => ({ fact, ...telling.told.judge(fact) }));
  const otherwise = judgements.find(({ novelty }) => novelty === 'otherwise');
  if (otherwise) {
    const { fact, first } = otherwise;
    const name = fact.fact === 'entity' ? fact.id : fact.record;
    return { outcome: 'rejected', place, column: null, value: name, reason: `says otherwise than ${first} of the same record.` };
  }
  const fresh = judgements.filter(({ novelty }) => novelty === 'new').map(({ fact }) => fact);
  const [problem] = telling.check(fresh, telling.told);
  if (problem) return { outcome: 'rejected', place, column: null, value: null, reason: problem.what };
  for (const fact of fresh) telling.told.remember(fact);
  if (facts.length > 0 && fresh.length === 0) return { outcome: 'duplicate', place, first: judgements[0]?.first ?? place };
  return { outcome: 'accepted', place, facts: fresh };
}
