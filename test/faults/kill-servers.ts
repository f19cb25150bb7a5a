/** Kills `entente serve` under load and starts it again: what it acknowledged must still exist. */
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../src/database/launcher/free-port';
import { isReady, recordedStates, type Served, serve } from './served';

const READS_A_SECOND = 50;
const READ = '{ states(first: 5) { edges { node { id name } } } }';

export interface KilledServers {
  readonly dataFolder: string;
  /** A database that survives the server; if not given, the server's own. */
  readonly env?: Record<string, string>;
  readonly kills: number;
  /** How long each server is under load before it is killed, from its first acknowledgement on. */
  readonly loadMs: () => number;
  readonly onKill?: (done: number, restartMs: number) => void;
}

export interface AfterKills {
  /** Milliseconds from each start to the first ready answer. */
  readonly restarts: readonly number[];
  readonly acknowledged: number;
  /** What was acknowledged and does not exist. */
  readonly lost: readonly string[];
}

export async function killServers({ dataFolder, env = {}, kills, loadMs, onKill = () => {} }: KilledServers): Promise<AfterKills> {
  const acknowledged: string[] = [];
  const restarts: number[] = [];
  const lost = new Set<string>();
  const port = await freePort();
  let number = 0;
  const start = async () => {
    const began = performance.now();
    const server = await serve(dataFolder, port, env);
    await server.readyz(isReady);
    restarts.push(performance.now() - began);
    const stored = new Set(await recordedStates(server));
    for (const id of acknowledged) if (!stored.has(id)) lost.add(id);
    return server;
  };
  let server = await start();
  for (let done = 1; done <= kills; done += 1) {
    const load = underLoad(server, () => (number += 1), acknowledged);
    await Promise.race([load.firstWritten, load.over]);
    await delay(loadMs());
    server.child.kill('SIGKILL');
    await server.ended;
    await load.over;
    server = await start();
    onKill(done, restarts.at(-1)!);
  }
  server.child.kill('SIGTERM');
  await server.ended;
  return { restarts, acknowledged: acknowledged.length, lost: [...lost] };
}

/** Readers at a constant rate, answered or not, and one writer, until the server is gone. */
function underLoad(server: Served, next: () => number, acknowledged: string[]): { firstWritten: Promise<void>; over: Promise<void> } {
  let isGone = false;
  let onWritten = () => {};
  const firstWritten = new Promise<void>((resolve) => {
    onWritten = resolve;
  });
  const ended = server.ended.then(() => {
    isGone = true;
  });
  const write = async () => {
    let number = next();
    while (!isGone) {
      const reply = await server.recordState(number).catch(() => null);
      if (!reply) number = next();
      // Its outcome is unknown, or it was refused as busy: it is sent again, as the message says.
      if (!reply || reply.status === 503) continue;
      if (reply.body.errors) throw new Error(`not recorded (${reply.status}): ${JSON.stringify(reply.body)}`);
      acknowledged.push(`state:T${number}`);
      number = next();
      onWritten();
    }
  };
  const reading = setInterval(() => void server.ask(READ).catch(() => {}), 1_000 / READS_A_SECOND);
  const writing = write();
  const over = Promise.all([ended, writing])
    .then(() => {})
    .finally(() => clearInterval(reading));
  return { firstWritten, over };
}
