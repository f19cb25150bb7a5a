/** A TCP proxy between a driver and its database whose network fails in one of twelve ways, from a chosen message on. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export const NETWORK_FAULTS = [
  'CUT',
  'RESET',
  'SILENT_TO_DATABASE',
  'SILENT_FROM_DATABASE',
  'SILENT_BOTH_WAYS',
  'LAG_OF_2_S',
  'SLOW_1_KB_A_SECOND',
  'SLOW_CLOSE',
  'REFUSED',
  'ACCEPTED_THEN_NOTHING',
  'CUT_IN_A_RECORD',
  'COMMIT_REPLY_LOST',
] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** The Bolt message COMMIT: a chunk of two bytes (a structure without fields, tag 0x12), then the end of the message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
const LAG_MS = 2_000;
const SLOW_CLOSE_MS = 1_500;
const SLOW_STEP = { bytes: 100, ms: 100 };
/** After the head of the answer and before its end: the tests read more. */
const RECORD_BYTES = 2_000;

interface Pair {
  readonly client: Socket;
  readonly database: Socket;
  /** Bytes received from the database since the fault began. */
  received: number;
}

export class FaultyNetwork {
  port = 0;
  /** Whether the fault has begun. */
  isActive = false;
  private fault: NetworkFault | null = null;
  private messagesLeft = 0;
  private onActive = () => {};
  private readonly pairs = new Set<Pair>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private server: Server;

  constructor(private readonly target: { readonly host: string; readonly port: number }) {
    this.server = createServer((client) => this.accept(client));
  }

  async open(): Promise<this> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** The fault begins with the client's message after `afterMessages` others. Resolves when it begins. */
  arm(fault: NetworkFault, afterMessages: number): Promise<void> {
    this.fault = fault;
    this.messagesLeft = afterMessages;
    this.isActive = false;
    return new Promise((resolve) => {
      this.onActive = resolve;
    });
  }

  /** Ends the fault; connections that met it are closed. */
  async heal(): Promise<void> {
    const { isActive } = this;
    this.fault = null;
    this.isActive = false;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    if (isActive) this.cutAll();
    if (!this.server.listening) await this.open();
  }

  async close(): Promise<void> {
    await this.heal();
    this.cutAll();
    this.server.close();
    await once(this.server, 'close');
  }

  private accept(client: Socket): void {
    client.on('error', () => {});
    if (this.isActive && this.fault === 'ACCEPTED_THEN_NOTHING') {
      this.pairs.add({ client, database: client, received: 0 });
      return;
    }
    const pair: Pair = { client, database: connect(this.target), received: 0 };
    this.pairs.add(pair);
    client.on('data', (bytes) => this.fromClient(pair, bytes));
    pair.database.on('data', (bytes) => this.fromDatabase(pair, bytes)).on('error', () => {});
    client.on('close', () => pair.database.destroy() && this.pairs.delete(pair));
    pair.database.on('close', () => client.end());
  }

  private fromClient(pair: Pair, bytes: Buffer): void {
    if (this.fault && !this.isActive) this.activateIfDue(pair, bytes);
    if (this.isActive) this.onActive();
    if (!this.isActive) return void pair.database.write(bytes);
    if (this.fault === 'LAG_OF_2_S') return void this.runLater(LAG_MS, () => pair.database.write(bytes));
    if (this.fault !== 'SILENT_TO_DATABASE' && this.fault !== 'SILENT_BOTH_WAYS') pair.database.write(bytes);
  }

  private activateIfDue(pair: Pair, bytes: Buffer): void {
    if (this.fault === 'COMMIT_REPLY_LOST') {
      this.isActive = bytes.includes(COMMIT);
      return;
    }
    this.messagesLeft -= 1;
    if (this.messagesLeft >= 0) return;
    this.isActive = true;
    if (this.fault === 'CUT' || this.fault === 'ACCEPTED_THEN_NOTHING') this.cutAll();
    if (this.fault === 'RESET') for (const { client } of this.pairs) client.resetAndDestroy();
    if (this.fault === 'SLOW_CLOSE') this.runLater(SLOW_CLOSE_MS, () => pair.client.end());
    if (this.fault === 'REFUSED') {
      this.server.close();
      this.cutAll();
    }
  }

  private fromDatabase(pair: Pair, bytes: Buffer): void {
    if (!this.isActive) return void pair.client.write(bytes);
    pair.received += bytes.length;
    switch (this.fault) {
      case 'SILENT_FROM_DATABASE':
      case 'SILENT_BOTH_WAYS':
      case 'SLOW_CLOSE':
        return;
      case 'SLOW_1_KB_A_SECOND':
        return void this.sendSlowly(pair, bytes);
      case 'COMMIT_REPLY_LOST':
        return void this.cutAll();
      case 'CUT_IN_A_RECORD':
        if (pair.received < RECORD_BYTES) return void pair.client.write(bytes);
        pair.client.write(bytes.subarray(0, bytes.length / 2), () => this.cutAll());
        return;
      default:
        pair.client.write(bytes);
    }
  }

  private sendSlowly(pair: Pair, bytes: Buffer): void {
    pair.database.pause();
    const step = (from: number): void => {
      if (from >= bytes.length) return void pair.database.resume();
      pair.client.write(bytes.subarray(from, from + SLOW_STEP.bytes));
      this.runLater(SLOW_STEP.ms, () => step(from + SLOW_STEP.bytes));
    };
    step(0);
  }

  private runLater(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }

  private cutAll(): void {
    for (const { client, database } of this.pairs) {
      client.destroy();
      database.destroy();
    }
    this.pairs.clear();
  }
}
