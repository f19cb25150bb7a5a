/** The real command on its own data folder, on the reference world, for a soak test. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/database/connect';
import { findNeo4j } from '../../src/database/launcher/find-neo4j';
import { editorTokenFile } from '../../src/server/tokens';
import { linkTestJars } from '../support/start-database';

/** What the server's process reports about itself. */
export interface ProcessState {
  readonly heapUsed: number;
  readonly rss: number;
  /** The longest delay of its event loop since the last report, in milliseconds. */
  readonly longestMs: number;
}

export interface SoakServer {
  readonly address: string;
  readonly editorToken: string;
  /** Its memory after a collection. */
  collect(): Promise<ProcessState>;
  /** Its state without a collection. */
  look(): Promise<ProcessState>;
  /** Open transactions, as the database reports them. */
  transactions(): Promise<number>;
  /** Ends it with SIGTERM. @returns its exit code */
  stop(): Promise<number | null>;
}

export interface SoakServerOptions {
  /** Load only the seed of the reference world, for a short try. */
  readonly seedOnly: boolean;
  /** Megabytes of heap that Node may use. */
  readonly heapMb?: number;
}

/** Starts it and waits until all data are loaded. */
export async function startSoakServer({ seedOnly, heapMb }: SoakServerOptions): Promise<SoakServer> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-soak-'));
  linkTestJars(folder);
  const server = fork('bin/entente', ['serve', ...(seedOnly ? ['--seed-only'] : [])], {
    execArgv: ['--expose-gc', '--require', join(__dirname, 'soak-hook.cjs'), ...(heapMb ? [`--max-old-space-size=${heapMb}`] : [])],
    env: { ...process.env, ENTENTE_DATA: folder, PORT: '0', NODE_ENV: 'production' },
    // The request log is not kept: for an hour it is large.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  server.stderr?.pipe(process.stderr);
  const loaded = seedOnly ? null : untilSaid(server, /^Reference data: .*loaded/m);
  const address = await untilSaid(server, /^GraphQL\s+(http:\S+)\/graphql/m);
  await loaded;
  return {
    address,
    editorToken: readFileSync(editorTokenFile(folder), 'utf8').trim(),
    collect: () => ask(server, 'collect'),
    look: () => ask(server, 'look'),
    transactions: () => openTransactions(folder),
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
      return code;
    },
  };
}

/** Resolves with the text that the first group of the pattern matched in the server's output. */
function untilSaid(server: ChildProcess, pattern: RegExp): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (piece) => {
      said += String(piece);
      const found = pattern.exec(said);
      if (found) resolve(found[1] ?? '');
    });
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

async function ask(server: ChildProcess, what: 'collect' | 'look'): Promise<ProcessState> {
  const answered = once(server, 'message');
  server.send(what);
  const [state] = (await answered) as [ProcessState];
  return state;
}

async function openTransactions(folder: string): Promise<number> {
  const found = findNeo4j(folder);
  if (!found) throw new Error('the database of the soak test does not run');
  const db = await connect(found);
  try {
    const rows = await db.run({ cypher: 'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery', params: {} });
    return rows.filter((row) => !String(row['currentQuery']).startsWith('SHOW TRANSACTIONS')).length;
  } finally {
    await db.close();
  }
}
