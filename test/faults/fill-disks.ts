/** A database whose disk fills up while it writes, and what it contains when there is space again. */
import { setTimeout as delay } from 'node:timers/promises';
import { connect, openDriver } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { diskFull } from '../../src/database/launcher/disk-space';
import { KeptNeo4j } from '../../src/database/launcher/keep-running';
import { startNeo4j } from '../../src/database/launcher/start-neo4j';
import { DatabaseUnavailable } from '../../src/errors';
import { TEST_JARS } from '../support/start-database';
import { MIB, type SmallDisk, smallDisk } from './small-disk';

export interface Filled {
  /** The error of the write that failed. */
  readonly failure: DatabaseUnavailable;
  readonly acknowledged: readonly number[];
  /** What is stored when there is space again. */
  readonly stored: readonly number[];
}

const DISK_MIB = 160;
/** Written data stay, so each time the store and its log need as much space as was left. */
const MIB_PER_FILL = 50;
/** Short, because a full disk is checked again after each. */
const TIMES = { pauses: [0, 500, 500, 500, 500, 500], steadyMs: 1_000, fullDiskMs: 5_000 };

/** Fills the disk `times` times, down to the free space that `leaving` gives, each time until a write fails. */
export async function fillDisks(times: number, leaving: () => number, onFilled: (filled: Filled) => void): Promise<void> {
  const disk = smallDisk(DISK_MIB + times * MIB_PER_FILL);
  try {
    const options = { dataFolder: disk.folder, jarFolder: TEST_JARS, what: 'a test of full disks', memory: { heap: 512, pageCache: 128 } };
    const neo4j = await startNeo4j({ ...options, startSeconds: 300, brief: true });
    const db = await connect(neo4j);
    const keptNeo4j = new KeptNeo4j(
      neo4j,
      disk.folder,
      {
        onLost: (why) => void db.slot.detach(why),
        onBack: async (again) => db.slot.attach(await openDriver(again)),
      },
      TIMES,
    );
    db.onNeedsRestart = (error) => {
      const why = diskFull(disk.folder) ?? error;
      keptNeo4j.restart(why.message);
      return why;
    };
    try {
      await db.run({ cypher: 'CREATE CONSTRAINT IF NOT EXISTS FOR (n:Filled) REQUIRE n.n IS UNIQUE', params: {} }, { mode: 'WRITE' });
      const acknowledged: number[] = [];
      for (let time = 0; time < times; time += 1)
        onFilled(await Promise.race([fillOnce(db, disk, leaving(), acknowledged), keptNeo4j.givenUp]));
    } finally {
      await db.close();
      await keptNeo4j.stop();
    }
  } finally {
    disk.remove();
  }
}

async function fillOnce(db: Database, disk: SmallDisk, leaving: number, acknowledged: number[]): Promise<Filled> {
  disk.fill(leaving);
  let failure: DatabaseUnavailable | null = null;
  for (let next = acknowledged.length * 1_000; failure === null; next += 1) failure = await tryWrite(db, next, acknowledged);
  disk.empty();
  // The database is started again without any help.
  const probe = -1 - acknowledged.length;
  while (await tryWrite(db, probe, acknowledged)) await delay(200);
  const rows = await db.run({ cypher: 'MATCH (f:Filled) RETURN DISTINCT f.n AS n', params: {} });
  return { failure, acknowledged: [...acknowledged], stored: rows.map(({ n }) => Number(n)) };
}

/** Writes a mebibyte; null if that was acknowledged. */
async function tryWrite(db: Database, n: number, acknowledged: number[]): Promise<DatabaseUnavailable | null> {
  try {
    const cypher = 'MERGE (f:Filled {n: $n}) SET f.padding = $padding';
    await db.transaction('WRITE', (tx) => tx.run({ cypher, params: { n, padding: 'x'.repeat(n < 0 ? 1 : MIB) } }));
    acknowledged.push(n);
    return null;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return error;
    throw error;
  }
}
