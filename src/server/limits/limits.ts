/**
 * Limits of one request. An unknown client that stays within them cannot overload the server. The queries of docs/cli.md and of the
 * playground stay far below them.
 */
export interface Limits {
  /** Nested selections of an operation; each hop of a connection takes three (connection, edges, node). */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** Maximum number of objects that an answer could contain, by page sizes. */
  readonly cost: number;
  /** Bytes of a request body. */
  readonly bodyBytes: number;
  /** Milliseconds an operation may take. */
  readonly timeoutMs: number;
  /** Requests per minute from one address; applies only if other machines can reach the server. */
  readonly requestsPerMinute: number;
}

export const LIMITS: Limits = {
  depth: 20,
  aliases: 30,
  directives: 30,
  tokens: 4000,
  cost: 500_000,
  bodyBytes: 1_048_576,
  timeoutMs: 30_000,
  requestsPerMinute: 600,
};
