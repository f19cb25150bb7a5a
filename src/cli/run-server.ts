/**
 * What `entente serve` does: starts the database, the seed, the API and the pages, then loads the data that come with the product; until
 * Ctrl-C.
 */
import { destination } from 'pino';
import { Database } from '../database/database';
import { DriverSlot } from '../database/driver-slot';
import { foldersIn, makeFolders } from '../database/launcher/folders';
import { DatabaseUnavailable } from '../errors';
import { createSchema, type EntenteSchema } from '../schema/create-schema';
import { ServerAvailability } from '../server/availability';
import { createDrainedServer, type ServerParts } from '../server/create-server';
import type { Draining } from '../server/draining';
import { listen, refuseTakenPort } from '../server/listen';
import { readServerSettings, type ServerSettings } from '../server/server-settings';
import { editorTokenFile, readerTokenFile, readTokens } from '../server/tokens';
import { dataFolder } from './data-folder';
import { say } from './output';
import { packageVersion } from './package-version';
import { loadData, type ServeOptions } from './serving/load-data';
import { readiness } from './serving/readiness';
import { openServedDatabase, type ServedDatabase } from './serving/served-database';
import { type Stop, untilStopped } from './serving/until-stopped';
import { warmPlans } from './serving/warm-plans';

/** The part of the time to stop that running operations may take; the rest is for the database. */
const DRAIN_MS = 5_000;

/**
 * Serves until it is stopped.
 * @throws as its parts do, and if the database will not come back; everything that was started is then stopped
 */
export async function runServer(options: ServeOptions): Promise<void> {
  const settings = readServerSettings(process.env);
  await refuseTakenPort(settings);
  say(`Entente ${packageVersion()}. Starting the database.`);
  const stop = untilStopped();
  const db = new Database(new DriverSlot(new DatabaseUnavailable('The database is starting.')));
  const availability = new ServerAvailability();
  const opening = openServedDatabase({ db, availability, onRestart: () => (restarts += 1) }, stop.signal);
  let draining: Draining | null = null;
  let restarts = 0;
  try {
    const schema = await unlessFailed(createSchema(db), opening);
    const serverWithDraining = await createDrainedServer(
      buildServerParts(db, schema, settings, () => restarts),
      availability,
    );
    draining = serverWithDraining.draining;
    const address = await listen(serverWithDraining.server, settings);
    await Promise.race([
      stop.requested,
      serve({ db, schema, opening, availability, stop, options }, () => sayAddresses(address, settings)),
    ]);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    await draining?.close(Math.min(DRAIN_MS, stop.timeLeft()));
    await closeDatabase(opening, stop);
    say('Stopped.');
    stop.end();
  }
}

interface Serving {
  readonly db: Database;
  readonly schema: EntenteSchema;
  readonly opening: Promise<ServedDatabase>;
  readonly availability: ServerAvailability;
  readonly stop: Stop;
  readonly options: ServeOptions;
}

/** Never resolves: the server runs until it is stopped or the database is permanently lost. */
async function serve({ db, schema, opening, availability, stop, options }: Serving, onReady: () => void): Promise<never> {
  const { where, givenUp } = await opening;
  say(`Database: ${where}.`);
  const loading = loadData(db, options, stop.signal);
  await Promise.race([loading.seed(), givenUp]);
  availability.ready();
  onReady();
  await Promise.race([loading.reference(), givenUp]);
  await Promise.race([warmPlans(schema, stop.signal), givenUp]);
  return givenUp;
}

/** Reports a failed start of the database at once. */
function unlessFailed<T>(work: Promise<T>, opening: Promise<unknown>): Promise<T> {
  return Promise.race([work, opening.then(() => work)]);
}

async function closeDatabase(opening: Promise<ServedDatabase>, stop: Stop): Promise<void> {
  const timeout = new Promise<null>((resolve) => {
    if (stop.signal.aborted) setTimeout(resolve, stop.timeLeft(), null).unref();
  });
  // If the database could not be opened, that was reported, or the server was stopped before.
  const served = await Promise.race([opening.catch(() => null), timeout]);
  await served?.close(stop.signal.aborted ? stop.timeLeft() : undefined);
}

function buildServerParts(db: Database, schema: EntenteSchema, settings: ServerSettings, databaseRestarts: () => number): ServerParts {
  if (!process.env['NEO4J_URI']) makeFolders(foldersIn(dataFolder()));
  return {
    schema,
    settings,
    tokens: readTokens(dataFolder()),
    version: packageVersion(),
    ready: () => readiness(db),
    exports: { db, version: packageVersion() },
    measured: { databaseRestarts, databaseSessions: () => db.openSessions },
    log: destination(1),
  };
}

function sayAddresses(address: string, { tokenNeeded }: ServerSettings): void {
  say('');
  say(`Dashboard        ${address}/`);
  say(`Playground       ${address}/playground`);
  say(`GraphQL          ${address}/graphql`);
  say(`Editor's token   ${editorTokenFile(dataFolder())}`);
  if (tokenNeeded) say(`Reader's token   ${readerTokenFile(dataFolder())}`);
  say('');
  say('Stop with Ctrl-C.');
}
