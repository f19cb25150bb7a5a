/** F11: clients that disconnect while a large answer or an export is sent to them. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../../src/database/database';
import { recordAllCases } from '../../exporters/support/world-in-database';
import { forkServer } from '../../server/forked-server';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { onThisMachine } from '../on-this-machine';
import { randomFrom } from '../random-from';
import { addManyNotes, PAGE_OF_NOTES } from './many-notes';
import { untilNothingOpen } from './open-work';

/** 8 MB in all. */
const STATES = 2_000;
const ASKED = [
  { path: '/graphql', body: PAGE_OF_NOTES },
  { path: '/export/json', body: null },
  { path: '/export/csv', body: null },
] as const;
type Asked = (typeof ASKED)[number];
/** At the same moment, at most; an export can then wait for its turn. */
const CLIENTS = 4;
const ENDED_WITHIN_MS = 2_000;
/** Of the answer. A client leaves before it has all of it. */
const MOST_READ = 0.9;
const LONGEST_PAUSE_MS = 50;

export interface LeavingClients {
  /** How many leave before the heap is measured for the first time, and after that. */
  readonly warmUp: number;
  readonly times: number;
  readonly seed: number;
  readonly onLeft?: (done: number) => void;
}

/** Bytes of the heap after collection, before and after `times` clients left. */
export interface AfterLeaving {
  readonly before: number;
  readonly after: number;
}

/** @throws Error if something of a client that left stays open, and if an answer is not whole for a client that stays */
export async function leaveRepeatedly({ warmUp, times, seed, onLeft = () => {} }: LeavingClients): Promise<AfterLeaving> {
  const random = randomFrom(seed);
  const db = await connectPreparedDatabase();
  await recordAllCases(db);
  await addManyNotes(db, STATES);
  const server = await forkServer({ heapMb: 512 });
  try {
    const sizes = new Map<Asked, number>();
    for (const asked of ASKED) sizes.set(asked, await readAll(server.origin, asked));
    const leave = async (count: number, report: typeof onLeft) => {
      for (let done = 0; done < count; ) {
        const clients = Math.min(count - done, 1 + Math.floor(random() * CLIENTS));
        const leaving = Array.from({ length: clients }, () => {
          const asked = ASKED[Math.floor(random() * ASKED.length)]!;
          const afterBytes = 1 + Math.floor(random() * MOST_READ * sizes.get(asked)!);
          return leaveWhileReading(server.origin, asked, { afterBytes, pauseMs: random() * LONGEST_PAUSE_MS, resets: random() < 0.5 });
        });
        await Promise.all(leaving);
        await untilNothingOpen(db, server.origin, onThisMachine(ENDED_WITHIN_MS));
        done += clients;
        report(done);
      }
    };
    await leave(warmUp, () => {});
    const before = await server.heap();
    await leave(times, onLeft);
    const after = await server.heap();
    for (const asked of ASKED) expect(await readAll(server.origin, asked)).toBe(sizes.get(asked));
    return { before, after };
  } finally {
    server.stop();
    await close(db);
  }
}

async function close(db: Database): Promise<void> {
  await emptyDatabase(db);
  await db.close();
}

interface Leaving {
  readonly afterBytes: number;
  /** The client stops reading for this time before it leaves. */
  readonly pauseMs: number;
  /** Whether its connection is reset in place of closed. */
  readonly resets: boolean;
}

async function leaveWhileReading(origin: string, asked: Asked, { afterBytes, pauseMs, resets }: Leaving): Promise<void> {
  const answer = await send(origin, asked);
  let bytes = 0;
  for await (const part of answer) {
    bytes += (part as Buffer).length;
    if (bytes < afterBytes) continue;
    answer.pause();
    await delay(pauseMs);
    if (resets) answer.socket.resetAndDestroy();
    else answer.socket.destroy();
    return;
  }
  throw new Error(`${asked.path} was whole after ${bytes} bytes, before its client left after ${afterBytes}`);
}

/** Bytes of the whole answer. */
async function readAll(origin: string, asked: Asked): Promise<number> {
  const answer = await send(origin, asked);
  let bytes = 0;
  for await (const part of answer) bytes += (part as Buffer).length;
  expect({ path: asked.path, complete: answer.complete }).toEqual({ path: asked.path, complete: true });
  return bytes;
}

async function send(origin: string, { path, body }: Asked): Promise<IncomingMessage> {
  const headers = { 'content-type': 'application/json' };
  const sending = request(`${origin}${path}`, { method: body === null ? 'GET' : 'POST', headers, agent: false });
  sending.end(body ?? undefined);
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  // The connection is destroyed on purpose.
  sending.on('error', () => {});
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
  return answer;
}
