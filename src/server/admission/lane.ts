/**
 * One lane of the admission, with a limit on the total weight that runs at a time. Waiting operations are admitted fairly by client.
 * They are refused if too many wait, or if the wait takes too long.
 */
import { Busy } from '../../errors';

export interface LaneLimits {
  /** Maximum weight that runs at a time. */
  readonly capacity: number;
  /** Maximum number of waiting operations, of all clients and of one client. */
  readonly waiting: number;
  readonly waitingOfOne: number;
  readonly patienceMs: number;
}

/** What a lane does now, and how many operations it has refused since the start. */
export interface LaneState {
  readonly running: number;
  readonly waiting: number;
  readonly refused: number;
}

/** Releases the place; a second call does nothing. */
export type Release = () => void;

interface Waiting {
  readonly weight: number;
  readonly start: (release: Release) => void;
}

interface Client {
  /** The weight of the client's running operations. */
  running: number;
  readonly waiting: Waiting[];
}

/** A client, and its operation that has waited longest. */
interface NextWaiting {
  readonly name: string;
  readonly client: Client;
  readonly waiting: Waiting;
}

export class Lane {
  /** In the order of their last turn: the client with the most recent turn is at the end. */
  private readonly clients = new Map<string, Client>();
  private used = 0;
  private running = 0;
  private waiting = 0;
  private refused = 0;

  constructor(
    private readonly name: string,
    private readonly limits: LaneLimits,
  ) {}

  get state(): LaneState {
    return { running: this.running, waiting: this.waiting, refused: this.refused };
  }

  /**
   * Waits for a place. An operation that weighs more than the capacity of the lane runs alone.
   * @throws Busy if too many wait or the wait takes too long, and the signal's reason if no client waits any more
   */
  async enter(name: string, weight: number, signal: AbortSignal): Promise<Release> {
    signal.throwIfAborted();
    const client = this.clients.get(name) ?? { running: 0, waiting: [] };
    this.clients.set(name, client);
    const share = Math.min(weight, this.limits.capacity);
    if (this.waiting === 0 && this.used + share <= this.limits.capacity) return this.admit(client, share);
    if (this.waiting >= this.limits.waiting || client.waiting.length >= this.limits.waitingOfOne)
      throw this.refusal('and no more may wait', 2);
    return this.waitForTurn(client, share, signal);
  }

  private async waitForTurn(client: Client, weight: number, signal: AbortSignal): Promise<Release> {
    let timer: NodeJS.Timeout | undefined;
    let onAbort = () => {};
    let stopWaiting = () => {};
    try {
      return await new Promise<Release>((start, reject) => {
        const waiting = { weight, start };
        client.waiting.push(waiting);
        this.waiting += 1;
        stopWaiting = () => this.removeWaiting(client, waiting);
        timer = setTimeout(
          () => reject(this.refusal(`and ${this.limits.patienceMs / 1000} s are the longest wait`, 5)),
          this.limits.patienceMs,
        );
        onAbort = () => reject(signal.reason as Error);
        signal.addEventListener('abort', onAbort, { once: true });
      });
    } catch (error) {
      stopWaiting();
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    }
  }

  private removeWaiting(client: Client, waiting: Waiting): void {
    client.waiting.splice(client.waiting.indexOf(waiting), 1);
    this.waiting -= 1;
    this.admitNext();
  }

  private admit(client: Client, weight: number): Release {
    this.used += weight;
    this.running += 1;
    client.running += weight;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.used -= weight;
      this.running -= 1;
      client.running -= weight;
      this.admitNext();
    };
  }

  /**
   * Admits the waiting client that runs least; among equals, the one with the oldest turn. No operation overtakes one that does not fit
   * yet.
   */
  private admitNext(): void {
    for (let next = this.findNext(); next; next = this.findNext()) {
      const { name, client } = next;
      const { weight, start } = next.waiting;
      if (this.used + weight > this.limits.capacity) return;
      client.waiting.shift();
      this.waiting -= 1;
      this.clients.delete(name);
      this.clients.set(name, client);
      start(this.admit(client, weight));
    }
  }

  private findNext(): NextWaiting | undefined {
    let next: NextWaiting | undefined;
    for (const [name, client] of this.clients) {
      const [waiting] = client.waiting;
      if (client.running === 0 && !waiting) this.clients.delete(name);
      else if (waiting && (!next || client.running < next.client.running)) next = { name, client, waiting };
    }
    return next;
  }

  private refusal(why: string, retryAfterSeconds: number): Busy {
    this.refused += 1;
    return new Busy(
      `The server is busy: ${this.running} ${this.name} run and ${this.waiting} wait, ${why}. Try again in ${retryAfterSeconds} s.`,
      { retryAfterSeconds },
    );
  }
}
