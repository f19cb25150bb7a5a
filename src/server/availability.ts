/** Whether the server answers operations now, and what it says where it does not: the one truth behind `/readyz` and every refusal. */
import { Busy, type DatabaseUnavailable, type EntenteError } from '../errors';

/** In the words of `/readyz`. */
export type ServingState = 'starting' | 'ready' | 'database unavailable' | 'disk full' | 'stopping';

export interface Availability {
  readonly state: ServingState;
  /** What new operations are refused with; null where they are taken. */
  readonly refusal: EntenteError | null;
  /** Why the server is not ready, although it may still take operations that read; null where it is. */
  readonly notReady: EntenteError | null;
  /** The answer of the database; rejects at once where the database is lost meanwhile. */
  unlessLost<T>(answer: Promise<T>): Promise<T>;
}

const STARTING_RETRY_SECONDS = 5;
const STOPPING_RETRY_SECONDS = 10;

export class ServerAvailability implements Availability {
  /** Reading works, writing does not. */
  diskFull: DatabaseUnavailable | null = null;
  private phase: EntenteError | null = new Busy('The server is starting. Try again in a moment.', {
    retryAfterSeconds: STARTING_RETRY_SECONDS,
  });
  private stopping = false;
  private lost: DatabaseUnavailable | null = null;
  private readonly waiting = new Set<(why: DatabaseUnavailable) => void>();

  /** What the database's keeper says of it; null where it is there. */
  get database(): DatabaseUnavailable | null {
    return this.lost;
  }

  set database(why: DatabaseUnavailable | null) {
    this.lost = why;
    if (why) for (const reject of this.waiting) reject(why);
  }

  /** What the server needs is there. */
  ready(): void {
    if (!this.stopping) this.phase = null;
  }

  /** From now on, for good. */
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
