/**
 * Ends what the database does for a session when nobody waits any more.
 * Readers: the connection is closed, and the database ends the statement with it. Resetting it instead would leave the driver asking for the rest of old
 * rows on a connection that others use by then. Where nothing is under way, the work is told at its next step, and leaves as after any failure.
 * Writers: the session is closed, which resets the connection and waits for what the database says, for it must be known what was written.
 */
import type { Session } from 'neo4j-driver';

/** Where the driver keeps a session's connection; it has no public way to close one of them. */
interface HoldingSession {
  readonly _readConnectionHolder: { getConnection(): Promise<{ close(): Promise<void> } | null> };
}

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
    if (!this.signal || !this.reads) return step();
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

  /** Nothing is ended any more. */
  done(): void {
    this.signal?.removeEventListener('abort', this.onAbort);
  }

  private readonly onAbort = (): void => {
    if (this.reads && this.leaving.size === 0) return;
    this.isOver = true;
    void this.cut().catch(() => {});
    for (const leave of this.leaving) leave(this.signal?.reason);
  };

  private async cut(): Promise<void> {
    if (!this.reads) return this.session.close();
    const connection = await (this.session as unknown as HoldingSession)._readConnectionHolder.getConnection();
    await connection?.close();
  }
}
