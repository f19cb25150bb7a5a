/** One row, judged as a whole: it is accepted with its facts, a duplicate of an earlier one, or rejected with the reason. */
import { InvalidFact, type Problem } from '../../errors';
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
  /** The column at fault; several, parted by commas, where the fault lies between them. */
  readonly column: string;
  readonly value: string | null;
  readonly reason: string;
  /** The row itself, as it stands in the file. */
  readonly row: readonly string[];
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

/** What a row is judged with: its table's reader, and the columns to name where the reader cannot say which of them is at fault. */
export interface RowReading {
  readonly telling: Telling;
  readonly reader: TableReader;
  readonly columns: readonly string[];
}

/** Reads the row and judges what it tells. */
export function tellRow(reading: RowReading, row: Row): RowOutcome {
  const { telling, reader } = reading;
  const { place } = row;
  telling.begin(place);
  try {
    reader.row(row);
  } catch (error) {
    if (error instanceof RowRepeated) return { outcome: 'duplicate', place, first: error.first };
    if (!(error instanceof RowRejected)) throw error;
    if (error instanceof ActorUnknown) telling.unknown.note(error.column ?? '', error.value ?? '');
    return rejectRow(reading, row, error);
  }
  return judged(reading, telling.end(), row);
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

/** The outcome of a row that was refused. `field` is the part of a fact at fault, where it is one. */
function rejectRow(
  { reader, columns }: RowReading,
  row: Row,
  { column, value, reason }: RowRejected,
  field: string | null = null,
): RejectedRow {
  const known = column ?? (reader.columnsOf?.(field) ?? columns).join(', ');
  return { outcome: 'rejected', place: row.place, column: known, value, reason, row: row.cells };
}

/** Which part of a fact a problem is about: rules say so, or begin with its name. */
function fieldOf({ field, what }: Problem): string | null {
  return field ?? /^(\w+): /.exec(what)?.[1] ?? null;
}

function judged(reading: RowReading, facts: readonly Fact[], row: Row): RowOutcome {
  const { telling } = reading;
  const { place } = row;
  const judgements = facts.map((fact) => ({ fact, ...telling.told.judge(fact) }));
  const otherwise = judgements.find(({ novelty }) => novelty === 'otherwise');
  if (otherwise) {
    const { fact, first } = otherwise;
    const name = fact.fact === 'entity' ? fact.id : fact.record;
    return rejectRow(reading, row, new RowRejected(null, name, `says otherwise than ${first} of the same record.`));
  }
  const fresh = judgements.filter(({ novelty }) => novelty === 'new').map(({ fact }) => fact);
  const [problem] = telling.check(fresh, telling.told);
  if (problem) return rejectRow(reading, row, new RowRejected(null, null, problem.what), fieldOf(problem));
  for (const fact of fresh) telling.told.remember(fact);
  if (facts.length > 0 && fresh.length === 0) return { outcome: 'duplicate', place, first: judgements[0]?.first ?? place };
  return { outcome: 'accepted', place, facts: fresh };
}
