/**
 * The database of `entente serve`: opened while the server already answers, then kept running or found again. The server has the state of
 * its database.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { type Connection, openDriver } from '../../database/connect';
import type { Database } from '../../database/database';
import { diskFull } from '../../database/launcher/disk-space';
import { type FoundNeo4j, findNeo4j } from '../../database/launcher/find-neo4j';
import { KeptNeo4j } from '../../database/launcher/keep-running';
import { startNeo4j } from '../../database/launcher/start-neo4j';
import { isUnreachable } from '../../database/read-error';
import { DatabaseUnavailable } from '../../errors';
import { prepareDatabase } from '../../recorder/recorder';
import type { ServerAvailability } from '../../server/availability';
import { dataFolder } from '../data-folder';
import { fetchProgress } from '../database/fetch-progress';
import { configuredDatabase, sharesDatabase } from '../database/open-database';
import { settledFolder } from '../database/settled-folder';
import { say } from '../output';

export interface ServedDatabase {
  /** A description of where the database is. */
  readonly where: string;
  /** Rejects if the database will not come back. */
  readonly givenUp: Promise<never>;
  /** Disconnects from the database, and stops it if the server started it. */
  close(withinMs?: number): Promise<void>;
}

/** The connection to the database, and the state of the server that uses it. */
export interface DatabaseUser {
  readonly db: Database;
  readonly availability: ServerAvailability;
  /** Called after the database had ended and was started again. */
  readonly onRestart: () => void;
}

const POLL_MS = 1_000;
/** The server waits this long for an absent database of the user; after that, a person should look. */
const MAX_ABSENT_MS = 10 * 60_000;
const MAX_PAUSE_MS = 15_000;
const NEVER = new Promise<never>(() => {});

/**
 * Opens it for `db`, which has no driver yet.
 * @throws as `openDriver`, `startNeo4j` and `prepareDatabase` do, and the signal's reason
 */
export async function openServedDatabase(user: DatabaseUser, signal: AbortSignal): Promise<ServedDatabase> {
  const configured = configuredDatabase();
  if (configured) return openConfigured(user.db, configured, signal);
  const found = findNeo4j(await settledFolder('entente serve'));
  // A server does not depend on the database of another command, which stops with that command.
  return found?.inBackground ? openBackground(user, found) : openOwn(user, signal);
}

/** The database may also go away again before it is prepared. */
async function openConfigured(db: Database, connection: Connection, signal: AbortSignal): Promise<ServedDatabase> {
  const began = performance.now();
  for (let pause = 500; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
    try {
      await db.slot.attach(await openDriver(connection));
      await prepareDatabase(db, { acceptForeign: sharesDatabase() });
      return { where: connection.uri, givenUp: NEVER, close: () => db.close() };
    } catch (error) {
      const isAbsent = error instanceof DatabaseUnavailable && isUnreachable(error.cause);
      if (!isAbsent || performance.now() - began > MAX_ABSENT_MS) throw error;
      if (pause === 500) say(`NEO4J_URI: ${connection.uri} does not answer yet; trying again until it does.`);
      await delay(pause, undefined, { signal });
    }
  }
}

/** People start and stop a database in the background; it may come back on another port. */
async function openBackground(user: DatabaseUser, found: FoundNeo4j): Promise<ServedDatabase> {
  const { db } = user;
  let attached: FoundNeo4j | null = found;
  await db.slot.attach(await openDriver(found));
  await prepareDatabase(db);
  const check = async () => {
    const running = findNeo4j(dataFolder());
    if (running?.pid === attached?.pid) return;
    // Its data may be different from before: restored, or none.
    if (running) await reattach(user, running, () => prepareDatabase(db));
    else markLost(user, new DatabaseUnavailable('The database in the background has ended. Start it again: entente database start.'));
    attached = running;
  };
  const polling = repeatEvery(POLL_MS, check);
  const unwatch = watchDisk(user);
  const close = async () => {
    polling.end();
    unwatch();
    await db.close();
  };
  return { where: `${found.uri}, which runs already`, givenUp: NEVER, close };
}

async function openOwn(user: DatabaseUser, signal: AbortSignal): Promise<ServedDatabase> {
  const { db } = user;
  const folder = dataFolder();
  const began = performance.now();
  const progress = fetchProgress();
  const neo4j = await startNeo4j({ dataFolder: folder, what: 'entente serve', shared: true, onFetch: progress.at, signal })
    .finally(() => progress.stop())
    .catch((error) => {
      throw diskFull(folder) ?? error;
    });
  const kept = new KeptNeo4j(neo4j, folder, {
    onLost: (why) => markLost(user, why),
    onBack: async (again) => {
      await reattach(user, again);
      user.onRestart();
    },
  });
  try {
    await db.slot.attach(await openDriver(neo4j));
    await prepareDatabase(db);
  } catch (error) {
    await kept.stop();
    throw error;
  }
  db.onNeedsRestart = (error) => {
    const why = diskFull(folder) ?? error;
    kept.restart(why.message);
    return why;
  };
  const unwatch = watchDisk(user);
  const close = async (withinMs?: number) => {
    unwatch();
    await db.close();
    await kept.stop(withinMs);
  };
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const where = `${neo4j.uri} (Neo4j in ${folder}), started in ${seconds} s`;
  return { where, givenUp: kept.givenUp, close };
}

function markLost({ db, availability }: DatabaseUser, why: DatabaseUnavailable): void {
  availability.database = why;
  say(why.message);
  void db.slot.detach(why);
}

async function reattach({ db, availability }: DatabaseUser, connection: Connection, prepare = async () => {}): Promise<void> {
  await db.slot.attach(await openDriver(connection));
  await prepare();
  availability.database = null;
  say(`Database: ${connection.uri} answers again.`);
}

/** Refuses writing before the disk is completely full, which the database would not survive, and accepts it again when there is space. */
function watchDisk({ db, availability }: DatabaseUser): () => void {
  const checkDisk = () => {
    const diskError = diskFull(dataFolder());
    if (diskError && !availability.diskFull) say(diskError.message);
    if (!diskError && availability.diskFull) say('The disk has room again: writing works.');
    availability.diskFull = diskError;
  };
  checkDisk();
  db.refuseWrite = () => diskFull(dataFolder());
  const timer = setInterval(checkDisk, POLL_MS);
  return () => clearInterval(timer);
}

/** Repeats the work, never twice at once; a failure is reported once, and the next round tries again. */
function repeatEvery(ms: number, work: () => Promise<void>): { end(): void } {
  let ended = false;
  let lastFailure = '';
  const rounds = async () => {
    while (!ended) {
      const failure = await work().then(
        () => '',
        (error: Error) => error.message,
      );
      if (failure !== '' && failure !== lastFailure) say(failure);
      lastFailure = failure;
      await delay(ms, undefined, { ref: false });
    }
  };
  void rounds();
  return {
    end: () => {
      ended = true;
    },
  };
}
