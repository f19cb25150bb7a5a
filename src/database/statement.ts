/** Sends one statement through the driver and reads its rows in one of several ways. */
import type { Record as DriverRecord, QueryResult, Result } from 'neo4j-driver';
import type { CypherQuery, Row } from './cypher-query';
import type { Interruption } from './interruption';

/**
 * The number of rows requested at once: the driver decodes what has arrived without a pause, and this number takes about ten milliseconds.
 */
export const ROWS_AT_ONCE = 250;

/** Where statements run: a session (each separately) or a transaction. */
export interface Runner {
  run(cypher: string, params: Record<string, unknown>): Result;
}

/** Called with every statement as it is sent, and again if it is repeated. */
export type StatementListener = (query: CypherQuery) => void;

/** The context in which a statement runs. */
export interface StatementContext {
  readonly runner: Runner;
  readonly interruption: Interruption;
  readonly onSent: StatementListener;
}

/** Counts rows as they arrive. @throws an error that says which limit is exceeded */
export type RowBudget = (row: Row) => void;

/** All rows, unless `budget` refuses one: then the database ends the statement. */
export async function collectRows(context: StatementContext, query: CypherQuery, budget?: RowBudget): Promise<Row[]> {
  const { interruption } = context;
  return interruption.during(
    () =>
      new Promise<Row[]>((resolve, reject) => {
        const rows: Row[] = [];
        let refused = false;
        const refuse = (error: unknown) => {
          refused = true;
          interruption.leave();
          reject(error);
        };
        sendStatement(context, query).subscribe({
          onNext: (record) => {
            if (refused) return;
            const row = toRow(record);
            try {
              budget?.(row);
            } catch (error) {
              return refuse(error);
            }
            rows.push(row);
          },
          onCompleted: () => resolve(rows),
          onError: reject,
        });
      }),
  );
}

/** The rows and the summary. */
export async function readResult(context: StatementContext, query: CypherQuery): Promise<QueryResult> {
  return context.interruption.during(() => sendStatement(context, query));
}

function sendStatement({ runner, onSent }: StatementContext, { cypher, params }: CypherQuery): Result {
  onSent({ cypher, params });
  return runner.run(cypher, { ...params });
}

/** The rows one by one; the database waits while the reader does. */
export async function* streamRows(context: StatementContext, query: CypherQuery): AsyncGenerator<Row> {
  const { interruption } = context;
  const records = sendStatement(context, query)[Symbol.asyncIterator]();
  let left = true;
  try {
    for (;;) {
      const { done, value } = await interruption.during(() => {
        left = false;
        return records.next();
      });
      if (done) return;
      left = true;
      yield toRow(value as DriverRecord);
    }
  } finally {
    // If the reader stops early, the remaining rows are discarded; on an interrupted connection this is impossible.
    if (left && !interruption.isOver) await records.return?.();
  }
}

/** Like the driver's own toObject, but without generators: there may be millions of rows. */
function toRow(record: DriverRecord): Row {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < record.length; at++) row[record.keys[at] as string] = record.get(at);
  return row;
}
