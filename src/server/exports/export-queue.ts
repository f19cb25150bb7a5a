/** How many exports run at once, and how many may wait. */
import { Busy } from '../../errors';

export interface QueueLimits {
  readonly atOnce: number;
  readonly waiting: number;
}

/** Each reads a whole transaction; the database has other guests. */
export const EXPORT_LIMITS: QueueLimits = { atOnce: 2, waiting: 16 };

export class ExportQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: QueueLimits = EXPORT_LIMITS) {}

  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiting.length };
  }

  /**
   * Runs the work when its turn has come; whoever leaves before that is passed over.
   * @throws Busy when too many wait already; the signal's reason for whoever left.
   */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.turn();
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      // Whoever waits next takes over this place, before anybody who comes now.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private async turn(): Promise<void> {
    const { atOnce, waiting } = this.limits;
    if (this.running < atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= waiting) {
      throw new Busy(`${this.running} exports are running and ${this.waiting.length} are waiting, which is the most. Try again later.`);
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
