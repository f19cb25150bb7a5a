/**
 * Keeps the data folder's database running: restarts it when it ends or needs a restart, with growing pauses, and gives up after several
 * failures in a row.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../errors';
import { diskFull } from './disk-space';
import type { Ending } from './ending';
import type { RunningNeo4j } from './start-neo4j';

/** Notifications for users of the database. */
export interface KeepingEvents {
  /** The database cannot be used from now on; also called after each failed start. */
  onLost(why: DatabaseUnavailable): void;
  /** The database accepts connections again, perhaps on another port. An error here counts as a failed start. */
  onBack(neo4j: RunningNeo4j): Promise<void>;
}

export interface KeepingTimes {
  /** Milliseconds before each start; the number of entries is the number of starts that may fail in a row. */
  readonly pauses: readonly number[];
  /** How long the database must have run before its next end counts as the first failure again. */
  readonly steadyMs: number;
  /** How long to wait on a full disk before a start is tried nevertheless. */
  readonly fullDiskMs: number;
}

const TIMES: KeepingTimes = { pauses: [0, 1_000, 2_000, 4_000, 8_000], steadyMs: 60_000, fullDiskMs: 30_000 };
const POLL_MS = 500;

export class KeptNeo4j {
  private restarts = 0;
  /** Rejects when the database will not come back. */
  readonly givenUp: Promise<never>;
  private readonly stopping = new AbortController();
  private readonly keeping: Promise<void>;
  private began = performance.now();
  private failures = 0;
  /** The reason for a deliberate restart; null if there is none. */
  private restarting: string | null = null;

  constructor(
    private neo4j: RunningNeo4j,
    private readonly dataFolder: string,
    private readonly events: KeepingEvents,
    private readonly times: KeepingTimes = TIMES,
  ) {
    this.keeping = this.keep();
    this.givenUp = new Promise((_, reject) => this.keeping.catch(reject));
    this.givenUp.catch(() => {});
  }

  /** Ends the process and starts it again. `reason`: why it cannot continue, in the words of the database. */
  restart(reason: string): void {
    if (this.restarting !== null || this.stopping.signal.aborted) return;
    this.restarting = reason;
    const why = `The database needs a restart: ${reason}`;
    this.events.onLost(diskFull(this.dataFolder) ?? new DatabaseUnavailable(why));
    void this.neo4j.kill().catch((error: Error) => this.events.onLost(new DatabaseUnavailable(`${why} ${error.message}`)));
  }

  /** Ends it permanently; resolves when it has ended, or after `withinMs`. */
  async stop(withinMs?: number): Promise<void> {
    this.stopping.abort();
    await this.keeping.catch(() => {});
    await this.neo4j.stop(withinMs);
  }

  private async keep(): Promise<void> {
    const { signal } = this.stopping;
    const stopped = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
    for (;;) {
      const ending = await Promise.race([this.neo4j.ended, stopped]);
      if (ending === null || signal.aborted) return;
      if (performance.now() - this.began > this.times.steadyMs) this.failures = 0;
      const reason = this.formatReason(ending);
      const full = diskFull(this.dataFolder);
      if (full) this.failures = 0;
      this.events.onLost(full ?? new DatabaseUnavailable(`${reason} It is being started again.`));
      try {
        await this.startAgain(reason, signal);
      } catch (error) {
        if (signal.aborted) return;
        throw error;
      }
    }
  }

  private formatReason({ how, reason }: Ending): string {
    if (this.restarting !== null) return `The database needed a restart: ${this.restarting}`;
    return `The database ended with ${how}${reason ? `: ${reason}` : ''}.`;
  }

  private async startAgain(reason: string, signal: AbortSignal): Promise<void> {
    for (let last = reason; ; this.failures += 1) {
      if (this.failures >= this.times.pauses.length) {
        throw new DatabaseUnavailable(`The database could not be kept running, ${this.failures} starts in a row failed. ${last}`);
      }
      await delay(this.times.pauses[this.failures], undefined, { signal });
      await this.waitForSpace(signal);
      try {
        this.neo4j = await this.neo4j.startAgain(signal);
        await this.events.onBack(this.neo4j);
        this.restarts += 1;
        this.restarting = null;
        this.began = performance.now();
        // If it ends again at once, that counts as a failed start.
        this.failures += 1;
        return;
      } catch (error) {
        signal.throwIfAborted();
        last = (error as Error).message;
        const full = diskFull(this.dataFolder);
        // A full disk is not a fault of the database, so the wait for space has no limit.
        if (full) this.failures = 0;
        this.events.onLost(full ?? new DatabaseUnavailable(`The database does not start: ${last}`));
      }
    }
  }

  /** A start on a full disk may succeed and lets readers continue, so it is tried from time to time. */
  private async waitForSpace(signal: AbortSignal): Promise<void> {
    if (this.restarts === 0 && this.failures === 0) return;
    const began = performance.now();
    while (diskFull(this.dataFolder) && performance.now() - began < this.times.fullDiskMs) await delay(POLL_MS, undefined, { signal });
  }
}
