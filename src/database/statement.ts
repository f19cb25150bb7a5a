/** One statement on its way through the driver, however its rows are taken. */
import type { Record as DriverRecord, QueryResult, Result } from 'neo4j-driver';
import type { CypherQuery, Row } from './cypher-query';

/** Where statements run: a session (each by itself) or a transaction. */
export interface Runner {
  run(cypher: string, params: Record<string, unknown>): Result;
}

/** Told of every statement as it is sent; a repeated one is told again. */
export type StatementListener = (query: CypherQuery) => void;

/** All rows at once. */
export async function rowsOf(runner: Runner, query: CypherQuery, heard: StatementListener): Promise<Row[]> {
  return (await resultOf(runner, query, heard)).records.map(rowOf);
}

/** The rows and the summary. */
export async function resultOf(runner: Runner, { cypher, params }: CypherQuery, heard: StatementListener): Promise<QueryResult> {
  heard({ cypher, params });
  return runner.run(cypher, { ...params });
}

/** The rows one by one; the database waits while the reader does. */
export async function* streamOf(runner: Runner, { cypher, params }: CypherQuery, heard: StatementListener): AsyncGenerator<Row> {
  heard({ cypher, params });
  for await (const record of runner.run(cypher, { ...params })) yield rowOf(record as DriverRecord);
}

/** As the driver's own toObject, without its generators: there may be millions of rows. */
function rowOf(record: DriverRecord): Row {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < record.length; at++) row[record.keys[at] as string] = record.get(at);
  return row;
}
