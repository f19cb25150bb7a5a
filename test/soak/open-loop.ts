/** A constant rate of requests, however fast the server is: each is sent when it is due, and its time counts from then. */
import { Agent, request } from 'node:http';
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** One kind of request. */
export interface Kind {
  readonly name: string;
  /** How often, relative to the weights of the others. */
  readonly weight: number;
  readonly body: () => { readonly query: string; readonly operationName?: string; readonly variables?: unknown };
}

export interface KindTally {
  readonly times: RecordableHistogram;
  sent: number;
  ok: number;
  /** Sent, then abandoned before the answer. */
  left: number;
  readonly codes: Map<string, number>;
}

export type Tally = ReadonlyMap<string, KindTally>;

export interface LoopOptions {
  readonly address: string;
  readonly kinds: readonly Kind[];
  readonly perSecond: number;
  readonly seconds: number;
  /** The share of clients that disconnect before their answer. */
  readonly leaving: number;
  readonly random: () => number;
}

/** Sends for `seconds` seconds, and waits for requests that are still open. */
export async function openLoop({ address, kinds, perSecond, seconds, leaving, random }: LoopOptions): Promise<Tally> {
  const tally = new Map(
    kinds.map(({ name }): [string, KindTally] => [name, { times: createHistogram(), sent: 0, ok: 0, left: 0, codes: new Map() }]),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const underWay = new Set<Promise<void>>();
  const began = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const due = began + (sent * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await delay(early);
    const kind = drawn(kinds, random());
    const leaveAfterMs = random() < leaving ? random() * 100 : null;
    const one = send({ address, agent, kind, due, leaveAfterMs, tally: tally.get(kind.name)! }).finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
  agent.destroy();
  return tally;
}

function drawn(kinds: readonly Kind[], share: number): Kind {
  let left = share * kinds.reduce((sum, { weight }) => sum + weight, 0);
  for (const kind of kinds) {
    left -= kind.weight;
    if (left < 0) return kind;
  }
  return kinds[0]!;
}

interface Sent {
  readonly address: string;
  readonly agent: Agent;
  readonly kind: Kind;
  readonly due: number;
  readonly leaveAfterMs: number | null;
  readonly tally: KindTally;
}

async function send({ address, agent, kind, due, leaveAfterMs, tally }: Sent): Promise<void> {
  tally.sent += 1;
  const body = JSON.stringify(kind.body());
  const code = await new Promise<string>((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request(`${address}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => resolve(codeOf(answer.statusCode ?? 0, Buffer.concat(pieces).toString())));
      answer.on('error', (error) => resolve(error.message));
    });
    sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    if (leaveAfterMs !== null) {
      void delay(leaveAfterMs).then(() => {
        sending.destroy();
        resolve('LEFT');
      });
    }
    sending.end(body);
  });
  if (code === 'LEFT') tally.left += 1;
  else {
    tally.times.record(Math.max(1, Math.round((performance.now() - due) * 1_000)));
    if (code === 'OK') tally.ok += 1;
    else tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
  }
}

/** OK, or the first error's code with the status, such as `503 BUSY`. */
export function codeOf(status: number, text: string): string {
  const code = /"code":"([A-Z_]+)"/.exec(text.slice(0, 4_000))?.[1];
  const failed =
    text.startsWith('{"errors"') || (status !== 200 && code !== undefined) || /"errors":\[\{"message"/.test(text.slice(0, 200));
  if (status === 200 && !failed) return 'OK';
  return `${status} ${code ?? 'without a code'}`;
}
