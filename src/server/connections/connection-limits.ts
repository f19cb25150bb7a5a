/** How long a connection may take, and how much of the server it may hold. */

export interface ConnectionLimits {
  /** Milliseconds within which the headers of a request must have arrived. */
  readonly headersMs: number;
  /** Milliseconds within which the whole request must have arrived. */
  readonly requestMs: number;
  /** Milliseconds after which a client that takes nothing of its answer is dropped. */
  readonly stallMs: number;
  /** Milliseconds between two checks for slow requests. */
  readonly checkMs: number;
  /** Milliseconds for which a connection may be idle between two requests. */
  readonly idleMs: number;
  /** Open connections; further ones are closed at once. */
  readonly connections: number;
  /** Requests of one connection that are not answered yet; further ones are refused. */
  readonly unanswered: number;
  /** Bytes of request bodies that are held at once, over all connections; further bodies are refused. */
  readonly bodyBytesAtOnce: number;
}

/** A slow request is found at the next check, so that it ends within 30 s. Load balancers keep connections idle for 60 s. */
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
