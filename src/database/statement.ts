/** One statement on its way through the driver, however its rows are taken. */
import type { Record as DriverRecord, QueryResult, Result } from 'neo4j-driver';
import type { CypherQuery, Row } from './cypher-query';
import type { Interruption } from './interruption';

/** Where statements run: a session (each by itself) or a transaction. */
export interface Runner {
  run(cypher: string, params: Record<string, unknown>): Result;
}

/** Told of every statement as it is sent; a repeated one is told again. */
export type StatementListener = (query: CypherQuery) => void;

/** What a statement runs in. */
export interface StatementPlace {
  readonly runner: Runner;
  readonly interruption: Interruption;
  readonly heard: StatementListener;
}

/** All rows at once. */
export async function rowsOf(place: StatementPlace, query: CypherQuery): Promise<Row[]> {
  return (await resultOf(place, query)).records.map(rowOf);
}

/** The rows and the summary. */
export async function resultOf({ runner, interruption, heard }: StatementPlace, { cypher, params }: CypherQuery): Promise<QueryResult> {
  return interruption.during(() => {
    heard({ cypher, params });
    return runner.run(cypher, { ...params });
  });
}

/** The rows one by one; the database waits while the reader does. */
export async function* streamOf({ runner, interruption, heard }: StatementPlace, { cypher, params }: CypherQuery): AsyncGenerator<Row> {
  heard({ cypher, params });
  const records = runner.run(cypher, { ...params })[Symbol.asyncIterator]();
  let left = true;
  try {
    for (;;) {
      const { done, value } = await interruption.during(() => {
        left = false;
        return records.next();
      });
      if (done) return;
      left = true;
      yield rowOf(value as DriverRecord);
    }
  } finally {
    // Whoever leaves early has the rest discarded; on a connection that was cut nothing can be said.
    if (left && !interruption.isOver) await records.return?.();
  }
}

/** As the driver's own toObject, without its generators: there may be millions of rows. */
function rowOf(record: DriverRecord): Row {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < record.length; at++) row[record.keys[at] as string] = record.get(at);
  return row;
}
