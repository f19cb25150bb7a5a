/**
 * F17: the files of a data folder are copied while a server and an importer write, and the copy is used as after a power loss. Either the
 * database process is stopped for the copy, and the copy is what a power loss at that moment leaves; or it runs on, and the files are of
 * different moments.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { runAdminTool } from '../../src/database/launcher/admin-tool';
import { BRIEF } from '../../src/database/launcher/configuration';
import { findNeo4j } from '../../src/database/launcher/find-neo4j';
import { foldersIn } from '../../src/database/launcher/folders';
import { freePort } from '../../src/database/launcher/free-port';
import { findJava } from '../../src/database/launcher/java';
import { record, recordings, stateDigest } from '../../src/recorder/recorder';
import { nodeArguments } from '../cli/node-arguments';
import { entente, type Ran } from '../cli/running';
import { entity, membership } from '../recorder/facts';
import { listFiles } from '../support/list-files';
import { linkTestJars, TEST_JARS } from '../support/start-database';
import { databasePid, isReady, type Served, serve } from './served';

export interface PowerLoss {
  /** Whether the database is stopped while its files are copied. */
  readonly isStopped: boolean;
  /** How long the writers continue after they have written something. */
  readonly afterMs: number;
}

/** Two in three are copied from a stopped database. */
export function drawPowerLoss(random: () => number): PowerLoss {
  return { isStopped: random() < 2 / 3, afterMs: Math.floor(random() * 1_000) };
}

/** More than one test records. */
const ALL = 100_000;
const STATES = ['state:S0', 'state:S1', 'state:S2'];
const ORGANISATIONS = ['organisation:O0', 'organisation:O1', 'organisation:O2', 'organisation:O3'];
/** Sources that say something else about the same ties in turn, so that each recording restates them. */
const SOURCES = 5;
const BATCH_SIZE = 6;

export class PowerLosses {
  /** The seq of each recording that a writer was promised. */
  private readonly acknowledged: number[] = [];
  private written = 0;
  private readonly env = process.env;

  private constructor(
    private readonly folder: string,
    private readonly server: Served,
    private readonly db: Database,
  ) {
    const { NEO4J_URI: _, ...env } = this.env;
    process.env = { ...env, ENTENTE_DATA: this.copy };
  }

  static async create(): Promise<PowerLosses> {
    const folder = mkdtempSync(join(tmpdir(), 'entente-power-'));
    const data = join(folder, 'data');
    mkdirSync(data);
    linkTestJars(data);
    const server = await serve(data, await freePort());
    await server.readyz(isReady);
    const losses = new PowerLosses(folder, server, await connect(findNeo4j(data)!));
    losses.acknowledged.push((await losses.recordByServer())!);
    return losses;
  }

  /** Null if the copy was used, and has everything that was acknowledged and nothing else; otherwise what was said of it. */
  async copyAndUse(loss: PowerLoss, random: () => number): Promise<string | null> {
    rmSync(this.copy, { recursive: true, force: true });
    const acknowledged = await this.whileWriting(async () => {
      const promised = this.promised;
      while (this.promised < promised + 2) await delay(10);
      await delay(loss.afterMs);
      const before = [...this.acknowledged];
      await copyFolder(this.data, this.copy, random, loss.isStopped ? databasePid(this.data) : null);
      return before;
    });
    linkTestJars(this.copy);
    const status = await entente('database', 'status');
    expect({ loss, ...status }).toMatchObject({ loss, code: 0, stderr: '' });
    expect(JSON.parse(status.stdout)).toMatchObject({ state: 'stopped', holdsData: true, heldBy: null });
    const refusal = await this.use(loss, acknowledged);
    if (refusal === null) await checkStore(this.copy);
    return refusal;
  }

  /** How many recordings were acknowledged. */
  get promised(): number {
    return this.acknowledged.length;
  }

  async remove(): Promise<void> {
    process.env = this.env;
    await this.db.close();
    this.server.child.kill('SIGTERM');
    await this.server.ended;
    rmSync(this.folder, { recursive: true, maxRetries: 10, retryDelay: 500 });
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  private get copy(): string {
    return join(this.folder, 'copy');
  }

  /** Runs `work` while an editor records through the server, and an importer in several transactions beside it. */
  private async whileWriting<T>(work: () => Promise<T>): Promise<T> {
    let isOver = false;
    const repeat = async (write: () => Promise<number | null>) => {
      while (!isOver) {
        const seq = await write();
        if (seq !== null) this.acknowledged.push(seq);
      }
    };
    const writing = Promise.all([repeat(() => this.recordByServer()), repeat(() => this.recordInBatches())]);
    try {
      return await Promise.race([work(), writing.then(() => Promise.reject(new Error('the writers ended')))]);
    } finally {
      isOver = true;
      await writing;
    }
  }

  /** Null if another recording was open. */
  private async recordByServer(): Promise<number | null> {
    const { status, body } = await this.server.recordState(++this.written);
    if (status === 503) return null;
    if (!body.data?.['record']) throw new Error(`not recorded (${status}): ${JSON.stringify(body)}`);
    return (body.data['record'] as { seq: number }).seq;
  }

  private async recordInBatches(): Promise<number | null> {
    const number = ++this.written;
    const sourceId = `source:w${number % SOURCES}`;
    const start = String(1500 + (number % 500));
    const spell = { start, end: null, endStatus: 'ONGOING' as const };
    const ties = STATES.flatMap((state) =>
      ORGANISATIONS.map((other) => membership(state, other, { sourceId, assertedBy: sourceId, spell })),
    );
    const facts = [...[...STATES, ...ORGANISATIONS].map((id) => entity(id)), ...ties];
    const about = { key: `import ${number}`, by: 'importer', why: `import ${number}`, batchSize: BATCH_SIZE, patienceMs: 600_000 };
    return (await record(this.db, facts, about)).recording?.seq ?? null;
  }

  /** Compares the copy with the database that lost nothing; what was said if the copy cannot be used. */
  private async use(loss: PowerLoss, acknowledged: readonly number[]): Promise<string | null> {
    const started = await startBriefly(this.copy);
    if (started.code !== 0) return readRefusal(started);
    try {
      const listed = await entente('recordings', '--first', '1');
      if (listed.code !== 0) return readRefusal(listed);
      const db = await connect(findNeo4j(this.copy)!);
      try {
        await this.expectWhole(loss, db, acknowledged);
      } finally {
        await db.close();
      }
      return null;
    } finally {
      expect((await entente('database', 'stop')).code).toBe(0);
    }
  }

  private async expectWhole(loss: PowerLoss, copy: Database, acknowledged: readonly number[]): Promise<void> {
    const found = await recordings(copy, { first: ALL });
    const seqs = found.map(({ seq }) => seq);
    const last = seqs.length;
    expect({ loss, seqs }).toEqual({ loss, seqs: Array.from({ length: last }, (_, index) => last - index) });
    expect({ loss, lost: acknowledged.filter((seq) => seq > last) }).toEqual({ loss, lost: [] });
    expect(found).toEqual((await recordings(this.db, { first: ALL })).filter(({ seq }) => seq <= last));
    const bookkeeping = { bookkeeping: true };
    expect({ loss, known: await stateDigest(copy, last, bookkeeping) }).toEqual({
      loss,
      known: await stateDigest(this.db, last, bookkeeping),
    });
  }
}

/** A refusal is one plain line. */
function readRefusal({ code, stderr, stdout }: Ran): string {
  expect({ code, stdout, lines: stderr.trimEnd().split('\n') }).toEqual({
    ...{ code: 1, stdout: '' },
    lines: [expect.not.stringContaining('Something went wrong')],
  });
  return stderr.trimEnd();
}

/** `entente database start`, in its own process, so that its database spends less time on compilation. */
async function startBriefly(dataFolder: string): Promise<Ran> {
  const { NEO4J_URI: _, ...inherited } = process.env;
  const child = spawn(process.execPath, nodeArguments('database', 'start'), {
    env: { ...inherited, JAVA_TOOL_OPTIONS: BRIEF.join(' '), ENTENTE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      said[stream] += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, ...said };
}

/** File by file, in an order that the numbers choose; the process `stopped` is stopped meanwhile. The link to the jars is left out. */
async function copyFolder(from: string, to: string, random: () => number, stopped: number | null): Promise<void> {
  if (stopped !== null) {
    process.kill(stopped, 'SIGSTOP');
    while (!isStopped(stopped)) await delay(5);
  }
  try {
    for (const path of shuffled(listFiles(from), random)) {
      const target = join(to, relative(from, path));
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      if (stopped !== null) copyFileSync(path, target);
      // The writers continue meanwhile. A file that is there no longer is not copied.
      else await copyFile(path, target).catch((error) => existsSync(path) && Promise.reject(error));
    }
  } finally {
    if (stopped !== null) process.kill(stopped, 'SIGCONT');
  }
}

const isStopped = (pid: number): boolean => /\) T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const drawn = items.map((item) => ({ item, at: random() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** @throws Error with the findings of Neo4j's own check of the store's consistency */
async function checkStore(dataFolder: string): Promise<void> {
  const words = ['database', 'check', 'neo4j', `--report-path=${dataFolder}`];
  await runAdminTool({ java: findJava(), folders: foldersIn(dataFolder, TEST_JARS), javaOptions: BRIEF, words });
}
