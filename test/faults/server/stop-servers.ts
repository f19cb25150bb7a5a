/** F12: `entente serve` receives SIGTERM while readers, a writer, a mutation that waits for a lock and an export that is read slowly run. */
import { once } from 'node:events';
import { Agent, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../../src/database/database';
import { freePort } from '../../../src/database/launcher/free-port';
import { onThisMachine } from '../on-this-machine';
import { isReady, type Reply, type Served, serve } from '../served';
import { askOnce, type Ending, type Outcome } from './asked-outcome';
import { addManyNotes, PAGE_OF_NOTES } from './many-notes';
import { readMetric } from './open-work';

const STOPPED_WITHIN_MS = 10_000;
/** 16 MB: more than connections buffer, so that an export is still under way while its client does not read. */
const STATES = 4_000;
const LIST = JSON.stringify({ query: '{ states(first: 5) { edges { node { id name } } } }' });
/** Drawn for each stop: at most this. */
const MOST = { readers: 8, pauseMs: 60, loadMs: 1_000, heldMs: 2_000 };

export interface StoppedServers {
  readonly dataFolder: string;
  /** A database that keeps running; if not given, the server's own. */
  readonly env?: Record<string, string>;
  /** Connects to the database of the server while it runs. */
  readonly connectToDatabase: () => Promise<Database>;
  readonly times: number;
  readonly random: () => number;
  readonly onStopped?: (done: number, ms: number, endings: Endings) => void;
}

/** How many requests had each ending. */
export type Endings = Partial<Record<Ending, number>>;

interface Sent {
  readonly outcome: Outcome;
  /** Whether it was sent before the signal. */
  readonly isEarly: boolean;
}

/** @throws Error if a stop is not as it should be */
export async function stopServers({ dataFolder, env = {}, times, random, ...rest }: StoppedServers): Promise<void> {
  const acknowledged: string[] = [];
  let number = 0;
  const nextNumber = () => {
    number += 1;
    return number;
  };
  const start = async () => {
    const server = await serve(dataFolder, await freePort(), env);
    await server.readyz(isReady);
    const db = await rest.connectToDatabase();
    expect(await missing(db, acknowledged)).toEqual([]);
    return { server, db };
  };
  for (let done = 1; done <= times; done += 1) {
    const { server, db } = await start();
    const load = new StoppedLoad(server, db, random, nextNumber);
    try {
      if (done === 1) {
        await record(server, nextNumber());
        await addManyNotes(db, STATES);
      }
      const ms = await load.stopUnderIt();
      acknowledged.push(...load.acknowledged);
      rest.onStopped?.(done, ms, load.endings);
    } finally {
      server.child.kill('SIGKILL');
      await db.close();
    }
  }
  const { server, db } = await start();
  await db.close();
  server.child.kill('SIGTERM');
  expect(await server.ended).toEqual([0, null]);
}

async function record(server: Served, number: number): Promise<Reply> {
  const reply = await server.recordState(number);
  expect(reply.body.errors).toBeUndefined();
  return reply;
}

async function missing(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db.run({ cypher: 'MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id', params: { ids } });
  const stored = new Set(rows.map(({ id }) => id as string));
  return ids.filter((id) => !stored.has(id));
}

/** The load of one stop. */
class StoppedLoad {
  readonly acknowledged: string[] = [];
  readonly endings: Endings = {};
  private readonly sent: Sent[] = [];
  private isStopping = false;
  private isOver = false;

  constructor(
    private readonly server: Served,
    private readonly db: Database,
    private readonly random: () => number,
    private readonly nextNumber: () => number,
  ) {}

  /** @returns the milliseconds from the signal to the end of the process */
  async stopUnderIt(): Promise<number> {
    const drawn = { readers: 1 + this.draw(MOST.readers), loadMs: this.draw(MOST.loadMs), heldMs: this.draw(MOST.heldMs) };
    const readers = Array.from({ length: drawn.readers }, () => this.askRepeatedly((agent) => this.read(agent)));
    const writer = this.askRepeatedly((agent) => this.write(agent));
    await delay(drawn.loadMs);
    const held = await this.holdOperations();
    this.isStopping = true;
    const began = performance.now();
    this.server.child.kill('SIGTERM');
    await delay(drawn.heldMs);
    const finished = await held.letFinish();
    const end = await this.server.ended;
    const ms = performance.now() - began;
    this.isOver = true;
    await Promise.all([...readers, writer]);
    expect(end).toEqual([0, null]);
    expect(ms).toBeLessThan(onThisMachine(STOPPED_WITHIN_MS));
    expect(finished.map(({ ending, detail }) => (ending === 'ANSWERED' ? ending : detail))).toEqual(['ANSWERED', 'ANSWERED']);
    this.check();
    return ms;
  }

  /** A mutation that waits for a lock and an export that its client does not read: both surely run when the signal comes. */
  private async holdOperations(): Promise<{ letFinish(): Promise<Outcome[]> }> {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let onLocked = () => {};
    const locked = new Promise<void>((resolve) => {
      onLocked = resolve;
    });
    const locking = this.db.transaction('WRITE', async (tx) => {
      await tx.run({ cypher: 'MATCH (l:Ledger) SET l.held = true', params: {} });
      onLocked();
      await released;
      await tx.run({ cypher: 'MATCH (l:Ledger) REMOVE l.held', params: {} });
    });
    await locked;
    const mutation = this.write();
    while ((await readMetric(this.server.address, 'entente_operations_running', 'lane="writing"')) === 0) await delay(10);
    let onExporting = () => {};
    const exporting = new Promise<void>((resolve) => {
      onExporting = resolve;
    });
    const beforeReading = async (answer: IncomingMessage) => {
      await once(answer, 'readable');
      onExporting();
      await released;
    };
    const exported = askOnce(this.server.address, undefined, { path: '/export/json', beforeReading });
    await Promise.race([exporting, exported]);
    return {
      letFinish: async () => {
        release();
        await locking;
        return Promise.all([mutation, exported]);
      },
    };
  }

  private async askRepeatedly(ask: (agent: Agent) => Promise<Outcome>): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!this.isOver) {
      const isEarly = !this.isStopping;
      const outcome = await ask(agent);
      this.sent.push({ outcome, isEarly });
      this.endings[outcome.ending] = (this.endings[outcome.ending] ?? 0) + 1;
      if (outcome.ending === 'UNCONNECTED') break;
      await delay(this.draw(MOST.pauseMs));
    }
    agent.destroy();
  }

  private read(agent?: Agent): Promise<Outcome> {
    return askOnce(this.server.address, agent, { path: '/graphql', body: this.random() < 0.3 ? PAGE_OF_NOTES : LIST });
  }

  private async write(agent?: Agent): Promise<Outcome> {
    const number = this.nextNumber();
    const outcome = await askOnce(this.server.address, agent, { path: '/graphql', ...this.server.recordingRequest(number) });
    if (outcome.ending === 'ANSWERED') this.acknowledged.push(`state:T${number}`);
    return outcome;
  }

  private check(): void {
    const wrong = this.sent.filter(({ outcome: { ending }, isEarly }) => {
      if (ending === 'ANSWERED' || ending === 'REFUSED') return false;
      return isEarly || (ending !== 'UNCONNECTED' && ending !== 'CLOSED');
    });
    expect(wrong).toEqual([]);
    expect(this.sent.some(({ isEarly }) => isEarly)).toBe(true);
  }

  private draw(most: number): number {
    return Math.floor(this.random() * most);
  }
}
