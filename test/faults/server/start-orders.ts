/** F15: `entente serve` and its database start in an order and with gaps that a seed draws; the database may restart meanwhile. */
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../../src/database/launcher/free-port';
import { onThisMachine } from '../on-this-machine';
import { isReady, type Reply, type Served, serve } from '../served';

/** A database at one address, which is stopped at first. */
export interface StartableDatabase {
  readonly env: Record<string, string>;
  /** Resolves when it accepts connections. It may be killed before. */
  start(): Promise<void>;
  /** With SIGKILL, or in order. */
  end(how: 'KILLED' | 'STOPPED'): Promise<void>;
}

export const ORDERS = ['SERVER_FIRST', 'DATABASE_FIRST', 'DATABASE_RESTARTS'] as const;
export type Order = (typeof ORDERS)[number];

/** The longest gaps in milliseconds; the server itself starts in a few seconds. */
export interface LongestGaps {
  readonly absent: number;
  readonly beforeServer: number;
  readonly untilRestart: number;
}

export interface StartOrders {
  readonly dataFolder: string;
  readonly database: StartableDatabase;
  readonly orders: Iterable<Order>;
  readonly random: () => number;
  readonly gaps: LongestGaps;
  readonly onReady?: (done: number, order: Order, readyMs: number) => void;
}

const READY_WITHIN_MS = 60_000;
const POLL_MS = 50;
/** The server reports that it waits, and does not repeat it. */
const MOST_LINES = 20;

/** One start of the server for each order. @throws Error if the server ends, is not alive, or is ready in the wrong state */
export async function startInOrders({ dataFolder, database, orders, random, gaps, onReady = () => {} }: StartOrders): Promise<void> {
  let done = 0;
  for (const order of orders) {
    const round = new Round(dataFolder, database, () => (random() < 0.5 ? 'KILLED' : 'STOPPED'));
    const draw = (most: number) => Math.floor(random() * most);
    if (order === 'SERVER_FIRST') await round.serverFirst(draw(gaps.absent));
    if (order === 'DATABASE_FIRST') await round.databaseFirst(draw(gaps.beforeServer));
    if (order === 'DATABASE_RESTARTS') await round.databaseRestarts(draw(gaps.untilRestart), draw(gaps.absent));
    onReady(++done, order, await round.untilReady());
    await round.end();
  }
}

class Round {
  /** Whether the database surely does not run now. */
  private isAbsent = true;
  private isComplete = false;
  private startedAt = 0;
  private starting: Promise<void> = Promise.resolve();
  private served: Promise<Served> | null = null;

  constructor(
    private readonly dataFolder: string,
    private readonly database: StartableDatabase,
    private readonly drawEnd: () => 'KILLED' | 'STOPPED',
  ) {}

  async serverFirst(gapMs: number): Promise<void> {
    this.startServer();
    await delay(gapMs);
    this.starting = this.startDatabase();
  }

  async databaseFirst(gapMs: number): Promise<void> {
    this.starting = this.startDatabase();
    await delay(gapMs);
    this.startServer();
  }

  async databaseRestarts(gapMs: number, absentMs: number): Promise<void> {
    await this.startDatabase();
    this.startServer();
    await delay(gapMs);
    this.isComplete = false;
    await this.database.end(this.drawEnd());
    this.isAbsent = true;
    await delay(absentMs);
    this.starting = this.startDatabase();
  }

  /** Asks for the state of the server until it is ready. @returns the milliseconds from the start of the database to then */
  async untilReady(): Promise<number> {
    const server = await (this.served as Promise<Served>);
    for (;;) {
      const [wasAbsent, wasComplete] = [this.isAbsent, this.isComplete];
      const [alive, ready] = await this.ask(server);
      expect(alive.status).toBe(200);
      expect([200, 503]).toContain(ready.status);
      // It was away the whole time.
      if (wasAbsent && this.isAbsent) expect(ready.body.status).toMatch(/^(starting|database unavailable)$/);
      if (wasComplete && isReady(ready)) break;
      expect(performance.now() - this.startedAt).toBeLessThan(onThisMachine(READY_WITHIN_MS));
      await delay(POLL_MS);
    }
    const readyMs = performance.now() - this.startedAt;
    expect(await server.ask('{ states(first: 1) { totalCount } }')).toMatchObject({ status: 200, body: { data: expect.anything() } });
    expect(server.output().split('\n').length).toBeLessThan(MOST_LINES);
    return readyMs;
  }

  async end(): Promise<void> {
    const server = await (this.served as Promise<Served>);
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual([0, null]);
    await this.starting;
    await this.database.end('KILLED');
  }

  private async ask(server: Served): Promise<[alive: Reply, ready: Reply]> {
    const asked = Promise.all([server.get('/livez'), server.get('/readyz')]);
    const ended = server.ended.then((end) => {
      throw new Error(`the server ended with ${end}: ${server.output()}`);
    });
    ended.catch(() => {});
    return Promise.race([asked, ended]);
  }

  private startServer(): void {
    this.served = freePort().then((port) => serve(this.dataFolder, port, this.database.env));
    this.served.catch(() => {});
  }

  private async startDatabase(): Promise<void> {
    this.isAbsent = false;
    this.startedAt = performance.now();
    await this.database.start();
    this.isComplete = true;
  }
}
