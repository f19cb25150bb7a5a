/** A statement and its rows: shared by all code that writes or runs Cypher. */

/** One Cypher statement. Values are only in `params`, never in the text. */
export interface CypherQuery {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** How many rows the database sends at once, for statements with long rows; ignored within a transaction. */
  readonly rowsAtOnce?: number | undefined;
  /** The statement's columns, if rows of another statement may be added to its own (UNION ALL). */
  readonly columns?: Columns | undefined;
}

export type Columns = readonly [string, ...string[]];

/** One row of an answer, by column. Integers are JavaScript numbers. */
export type Row = Readonly<Record<string, unknown>>;
