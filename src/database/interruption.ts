/**
 * Ends what the database does for a session when nobody waits any more.
 * Readers: the connection is closed, and the database ends the statement with it. Resetting it instead would leave the driver asking for the rest of old
 * rows on a connection that others use by then. Where nothing is under way, the work is told at its next step, and leaves as after any failure.
 * Writers: the session is closed, which resets the connection and waits for what the database says, for it must be known what was written. Where it says
 * nothing, the connection is closed as well: its outcome is then not known.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Neo4jError, type Session } from 'neo4j-driver';

interface ConnectionHolder {
  getConnection(): Promise<{ close(): Promise<void> } | null>;
}

/** Where the driver keeps a session's connections; it has no public way to close one of them. */
interface HoldingSession {
  readonly _readConnectionHolder: ConnectionHolder;
  readonly _writeConnectionHolder: ConnectionHolder;
}

/** How long a writer's database may take to say what became of the work. */
const OUTCOME_WAIT_MS = 2_000;
const NO_OUTCOME = 'The database did not say what became of the work before its time was over.';

export class Interruption {
  /** How to leave each of the steps under way. */
  private readonly leaving = new Set<(reason: unknown) => void>();
  /** Nothing more can be said on the connection. */
  isOver = false;

  constructor(
    private readonly signal: AbortSignal | undefined,
    private readonly session: Session,
    private readonly reads: boolean,
  ) {
    signal?.addEventListener('abort', this.onAbort, { once: true });
  }

  /** Does a step; an abort ends it. @throws the signal's reason */
  async during<T>(step: () => PromiseLike<T>): Promise<T> {
    this.signal?.throwIfAborted();
    if (!this.signal) return step();
    let leave: ((reason: unknown) => void) | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        leave = reject;
        this.leaving.add(reject);
        step().then(resolve, reject);
      });
    } finally {
      this.leaving.delete(leave!);
    }
  }

  /** Ends what the database does for a reader that wants no more of it. */
  leave(): void {
    this.isOver = true;
    void this.cut('_readConnectionHolder').catch(() => {});
  }

  /** Nothing is ended any more. */
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

  /** The step under way ends with what the database says, or with silence as with a lost connection. */
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
