/** Judges one row with all its facts: it is accepted, a duplicate of an earlier row, or rejected with the reason. */
import { InvalidFact, type Problem } from '../../errors';
import type { Fact, SourceLocation } from '../../model/fact';
import type { TableReader } from '../format';
import { ActorUnknown, RowRejected, RowRepeated } from '../row-rejected';
import type { Row } from '../table/row';
import type { FactEmitter } from './fact-emitter';

export interface AcceptedRow {
  readonly outcome: 'accepted';
  readonly place: SourceLocation;
  /** The list can have no items: some rows say that there is nothing (no mission, no seat). */
  readonly facts: readonly Fact[];
}

export interface RejectedRow {
  readonly outcome: 'rejected';
  readonly place: SourceLocation;
  /** The column at fault; if the fault is between several columns, their names separated by commas. */
  readonly column: string;
  readonly value: string | null;
  readonly reason: string;
  /** The row itself, as it is in the file. */
  readonly row: readonly string[];
}

export interface DuplicateRow {
  readonly outcome: 'duplicate';
  readonly place: SourceLocation;
  /** Where the same content first occurred. */
  readonly first: SourceLocation;
}

/** The facts of a table that follow only after all its rows; they belong to no row. */
export interface TableEnd {
  readonly outcome: 'end';
  readonly place: SourceLocation;
  readonly facts: readonly Fact[];
}

export type RowOutcome = AcceptedRow | RejectedRow | DuplicateRow;

/** What is needed to judge a row: its table's reader, and the columns to name if the reader cannot say which one is at fault. */
export interface RowReading {
  readonly emitter: FactEmitter;
  readonly reader: TableReader;
  readonly columns: readonly string[];
}

/** Reads the row and judges its facts. */
export function readRow(reading: RowReading, row: Row): RowOutcome {
  const { emitter, reader } = reading;
  const { place } = row;
  emitter.begin(place);
  try {
    reader.row(row);
  } catch (error) {
    if (error instanceof RowRepeated) return { outcome: 'duplicate', place, first: error.first };
    if (!(error instanceof RowRejected)) throw error;
    if (error instanceof ActorUnknown) emitter.unknown.note(error.column ?? '', error.value ?? '');
    return rejectRow(reading, row, error);
  }
  return judgeFacts(reading, emitter.end(), row);
}

/**
 * The facts that the reader emits after the last row, at the place of that row.
 * @throws InvalidFact if they break a rule: a row can be rejected, but the end of a table cannot.
 */
export function readEnd(emitter: FactEmitter, reader: TableReader, place: SourceLocation): TableEnd {
  emitter.begin(place);
  reader.finish?.();
  const facts = emitter.end().filter((fact) => emitter.emitted.judge(fact).novelty === 'new');
  const problems = emitter.check(facts, emitter.emitted);
  if (problems.length > 0) throw new InvalidFact(problems);
  for (const fact of facts) emitter.emitted.remember(fact);
  return { outcome: 'end', place, facts };
}

/** The outcome of a rejected row. `field` is the part of a fact at fault, if it is known. */
function rejectRow(
  { reader, columns }: RowReading,
  row: Row,
  { column, value, reason }: RowRejected,
  field: string | null = null,
): RejectedRow {
  const known = column ?? (reader.findColumns?.(field) ?? columns).join(', ');
  return { outcome: 'rejected', place: row.place, column: known, value: value ?? row.optional(known), reason, row: row.cells };
}

/** The part of a fact that a problem is about: the rule names it, or the message begins with its name. */
function readField({ field, what }: Problem): string | null {
  return field ?? /^(\w+): /.exec(what)?.[1] ?? null;
}

function judgeFacts(reading: RowReading, facts: readonly Fact[], row: Row): RowOutcome {
  const { emitter } = reading;
  const { place } = row;
  const judgements = facts.map((fact) => ({ fact, ...emitter.emitted.judge(fact) }));
  const conflict = judgements.find(({ novelty }) => novelty === 'different');
  if (conflict) {
    const { fact, first } = conflict;
    const name = fact.fact === 'entity' ? fact.id : fact.record;
    return rejectRow(reading, row, new RowRejected(null, name, `differs from ${first}, which has the same record.`));
  }
  const newFacts = judgements.filter(({ novelty }) => novelty === 'new').map(({ fact }) => fact);
  const [problem] = emitter.check(newFacts, emitter.emitted);
  if (problem) return rejectRow(reading, row, new RowRejected(null, null, problem.what), readField(problem));
  for (const fact of newFacts) emitter.emitted.remember(fact);
  if (facts.length > 0 && newFacts.length === 0) return { outcome: 'duplicate', place, first: judgements[0]?.first ?? place };
  return { outcome: 'accepted', place, facts: newFacts };
}
