/** A statement and what came of it, as every room that writes or runs Cypher knows them. */

/** One Cypher statement. Values stand in `params` alone, never in the text. */
export interface CypherQuery {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** How many rows the database sends at once, where its rows are long; ignored within a transaction. */
  readonly rowsAtOnce?: number | undefined;
}

/** One row of an answer, by column. Whole numbers arrive as JavaScript numbers. */
export type Row = Readonly<Record<string, unknown>>;
