/** A process that all clients see as the test's database: it owns a port and can be killed, and the database itself stays. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { answers } from '../../src/database/launcher/answers';
import { testConnection } from '../support/test-database';

const STAND_IN = `const { connect, createServer } = require('node:net');
const [port, target] = process.argv.slice(1).map(Number);
createServer((client) => {
  const database = connect(target, '127.0.0.1');
  client.on('error', () => database.destroy()).pipe(database);
  database.on('error', () => client.destroy()).pipe(client);
}).listen(port, '127.0.0.1');`;

/** Starts it on the port; resolves when it accepts connections. */
export async function startStandIn(port: number): Promise<ChildProcess> {
  const standIn = spawn(process.execPath, ['-e', STAND_IN, String(port), new URL(testConnection().uri).port], { stdio: 'ignore' });
  while (!(await answers(port))) await delay(50);
  return standIn;
}

/** Kills it, if it still runs. */
export async function killStandIn(standIn: ChildProcess): Promise<void> {
  if (standIn.exitCode !== null || standIn.signalCode !== null) return;
  standIn.kill('SIGKILL');
  await once(standIn, 'exit');
}
