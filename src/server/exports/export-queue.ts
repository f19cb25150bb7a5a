/** Limits how many exports run at once, and how many may wait. */
import { Busy } from '../../errors';

export interface QueueLimits {
  readonly atOnce: number;
  readonly waiting: number;
}

/** Each export keeps one transaction open while it reads, and the database has other users. */
export const EXPORT_LIMITS: QueueLimits = { atOnce: 2, waiting: 16 };

export class ExportQueue {
  private running = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly limits: QueueLimits = EXPORT_LIMITS) {}

  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiting.size };
  }

  /**
   * Runs the work when it is its turn.
   * @throws Busy if too many already wait; the signal's reason if the client disconnects, which frees its place at once
   */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    await this.waitForTurn(signal);
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      this.startNext();
    }
  }

  private async waitForTurn(signal: AbortSignal): Promise<void> {
    const { atOnce, waiting } = this.limits;
    if (this.running < atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.size >= waiting) {
      throw new Busy(`${this.running} exports are running and ${this.waiting.size} are waiting, which is the most. Try again later.`);
    }
    await new Promise<void>((resolve, reject) => {
      const cancel = () => {
        this.waiting.delete(start);
        reject(signal.reason as Error);
      };
      const start = () => {
        signal.removeEventListener('abort', cancel);
        resolve();
      };
      this.waiting.add(start);
      signal.addEventListener('abort', cancel, { once: true });
    });
  }

  /** The first waiting export takes this place, before any export that arrives now. */
  private startNext(): void {
    const [next] = this.waiting;
    if (next) {
      this.waiting.delete(next);
      next();
    } else this.running -= 1;
  }
}
