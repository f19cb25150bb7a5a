/** Whether the server answers operations now, and the error if it does not: the single source for `/readyz` and every refusal. */
import { Busy, type DatabaseUnavailable, type EntenteError } from '../errors';

/** The states as `/readyz` names them. */
export type ServingState = 'starting' | 'ready' | 'database unavailable' | 'disk full' | 'stopping';

export interface Availability {
  readonly state: ServingState;
  /** The error for new operations; null while they are accepted. */
  readonly refusal: EntenteError | null;
  /** Why the server is not ready, even if it still accepts operations that read; null if it is ready. */
  readonly notReady: EntenteError | null;
  /** The answer of the database; rejects at once if the database is lost in the meantime. */
  unlessLost<T>(answer: Promise<T>): Promise<T>;
}

const STARTING_RETRY_SECONDS = 5;
const STOPPING_RETRY_SECONDS = 10;

export class ServerAvailability implements Availability {
  /** Set while reading works but writing does not. */
  diskFull: DatabaseUnavailable | null = null;
  private phase: EntenteError | null = new Busy('The server is starting. Try again in a moment.', {
    retryAfterSeconds: STARTING_RETRY_SECONDS,
  });
  private stopping = false;
  private lost: DatabaseUnavailable | null = null;
  private readonly waiting = new Set<(why: DatabaseUnavailable) => void>();

  /** The problem reported by the code that watches the database; null if the database is available. */
  get database(): DatabaseUnavailable | null {
    return this.lost;
  }

  set database(why: DatabaseUnavailable | null) {
    this.lost = why;
    if (why) for (const reject of this.waiting) reject(why);
  }

  /** Everything that the server needs is available. */
  ready(): void {
    if (!this.stopping) this.phase = null;
  }

  /** The server stops: from now on it refuses operations permanently. */
  stop(): void {
    this.stopping = true;
    this.phase = new Busy('The server is stopping. Try again when it has restarted.', {
      retryAfterSeconds: STOPPING_RETRY_SECONDS,
    });
  }

  get state(): ServingState {
    if (this.stopping) return 'stopping';
    if (this.phase) return 'starting';
    if (this.lost) return 'database unavailable';
    return this.diskFull ? 'disk full' : 'ready';
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  get refusal(): EntenteError | null {
    return this.phase ?? this.lost;
  }

  get notReady(): EntenteError | null {
    return this.refusal ?? this.diskFull;
  }

  async unlessLost<T>(answer: Promise<T>): Promise<T> {
    let stopWaiting = () => {};
    const lost = new Promise<never>((_, reject) => {
      this.waiting.add(reject);
      stopWaiting = () => void this.waiting.delete(reject);
    });
    try {
      return await Promise.race([answer, lost]);
    } finally {
      stopWaiting();
    }
  }
}
