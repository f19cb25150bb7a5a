/**
 * Ends the work of the database for a session when the client no longer waits.
 * Readers: the connection is closed, and the database ends the statement with it. A reset instead would leave the driver requesting the
 * rest of the old rows on a connection that others use by then. If no step is running, the next step of the work throws, and the work ends
 * as after any failure.
 * Writers: the session is closed, which resets the connection and waits for the reply of the database, because the outcome of the write
 * must be known. If the database does not reply, the connection is closed as well: the outcome is then unknown.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Neo4jError, type Session } from 'neo4j-driver';

interface ConnectionHolder {
  getConnection(): Promise<{ close(): Promise<void> } | null>;
}

/** The fields in which the driver keeps a session's connections; it has no public way to close one of them. */
interface HoldingSession {
  readonly _readConnectionHolder: ConnectionHolder;
  readonly _writeConnectionHolder: ConnectionHolder;
}

/** How long a writer waits for the database to report the outcome. */
const OUTCOME_WAIT_MS = 2_000;
const NO_OUTCOME = 'The database did not say what became of the work before its time was over.';

export class Interruption {
  /** The functions that reject each of the running steps. */
  private readonly leaving = new Set<(reason: unknown) => void>();
  /** Whether the connection can no longer be used. */
  isOver = false;

  constructor(
    private readonly signal: AbortSignal | undefined,
    private readonly session: Session,
    private readonly reads: boolean,
  ) {
    signal?.addEventListener('abort', this.onAbort, { once: true });
  }

  /** Runs a step; an abort ends it. @throws the signal's reason */
  async during<T>(step: () => PromiseLike<T>): Promise<T> {
    this.signal?.throwIfAborted();
    if (!this.signal) return step();
    let forget = () => {};
    try {
      return await new Promise<T>((resolve, reject) => {
        this.leaving.add(reject);
        forget = () => void this.leaving.delete(reject);
        step().then(resolve, reject);
      });
    } finally {
      forget();
    }
  }

  /** Ends the work of the database for a reader that needs no more rows. */
  leave(): void {
    this.isOver = true;
    void this.cut('_readConnectionHolder').catch(() => {});
  }

  /** Stops listening for an abort. */
  done(): void {
    this.signal?.removeEventListener('abort', this.onAbort);
  }

  private readonly onAbort = (): void => {
    if (this.reads && this.leaving.size === 0) return;
    this.isOver = true;
    if (!this.reads) return void this.awaitOutcome().catch(() => {});
    void this.cut('_readConnectionHolder').catch(() => {});
    for (const leave of this.leaving) leave(this.signal?.reason);
  };

  /** The running step ends with the reply of the database; without a reply, it ends as after a lost connection. */
  private async awaitOutcome(): Promise<void> {
    const timedOut = delay(OUTCOME_WAIT_MS, true, { ref: false });
    if (!(await Promise.race([this.session.close().then(() => false), timedOut]))) return;
    for (const leave of this.leaving) leave(new Neo4jError(NO_OUTCOME, 'ServiceUnavailable', '', ''));
    await this.cut('_writeConnectionHolder');
  }

  private async cut(holder: keyof HoldingSession): Promise<void> {
    const connection = await (this.session as unknown as HoldingSession)[holder].getConnection();
    await connection?.close();
  }
}
