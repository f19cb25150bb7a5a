/** Limits on the time and the resources that a connection may take. */

export interface ConnectionLimits {
  /** Milliseconds within which the headers of a request must have arrived. */
  readonly headersMs: number;
  /** Milliseconds within which the complete request must have arrived. */
  readonly requestMs: number;
  /** Milliseconds after which a client that reads nothing of its answer is disconnected. */
  readonly stallMs: number;
  /** Milliseconds between two checks for slow requests. */
  readonly checkMs: number;
  /** Milliseconds for which a connection may be idle between two requests. */
  readonly idleMs: number;
  /** Maximum number of open connections; further ones are closed at once. */
  readonly connections: number;
  /** Maximum number of unanswered requests on one connection; further ones are refused. */
  readonly unanswered: number;
  /** Maximum bytes of request bodies in memory, over all connections; further bodies are refused. */
  readonly bodyBytesAtOnce: number;
}

/** A slow request is found at the next check, so it ends within 30 s. Load balancers keep idle connections open for 60 s. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 28_000,
  requestMs: 28_000,
  stallMs: 30_000,
  checkMs: 1_000,
  idleMs: 72_000,
  connections: 1_000,
  unanswered: 32,
  bodyBytesAtOnce: 67_108_864,
};
