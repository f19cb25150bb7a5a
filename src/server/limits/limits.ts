/** What one request may ask for. A stranger within these limits cannot hurt the server; docs/cli.md and the playground's own queries stay far below. */
export interface Limits {
  /** Nested selections of an operation; a hop of a connection takes three (connection, edges, node). */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** Things an answer could hold at most, by page sizes. */
  readonly cost: number;
  /** Bytes of a request body. */
  readonly bodyBytes: number;
  /** Milliseconds an operation may take. */
  readonly timeoutMs: number;
  /** Requests a minute from one address; only where the server is reachable from other machines. */
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
