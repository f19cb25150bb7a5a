/** What `entente serve` does: database, seed, API, pages; then the data that come with the product; until Ctrl-C. */
import { destination } from 'pino';
import type { Database } from '../database/database';
import { SCHEMA_VERSION } from '../queries/schema/migrations';
import { knownAt } from '../recorder/recorder';
import { createSchema } from '../schema/create-schema';
import { createServer } from '../server/create-server';
import type { Readiness } from '../server/health';
import { listen, refuseTakenPort } from '../server/listen';
import { readServerSettings, type ServerSettings } from '../server/server-settings';
import { editorTokenFile, readerTokenFile, tokensIn } from '../server/tokens';
import { dataFolder } from './data-folder';
import { openDatabase } from './database/open-database';
import { Interrupted } from './imports/interrupted';
import { say } from './output';
import { loadData, type ServeOptions } from './serving/load-data';
import { untilStopped } from './serving/until-stopped';
import { warmPlans } from './serving/warm-plans';
import { version } from './version';

/** Serves until it is stopped. @throws as the parts do; what was started is stopped then */
export async function runServer(options: ServeOptions): Promise<void> {
  const settings = readServerSettings(process.env);
  await refuseTakenPort(settings);
  say(`Entente ${version()}. Starting the database.`);
  const { db, where, close } = await openDatabase({ what: 'entente serve', shared: true });
  try {
    say(`Database: ${where}.`);
    await serve(db, settings, options);
  } finally {
    await close();
    say('Stopped.');
  }
}

async function serve(db: Database, settings: ServerSettings, options: ServeOptions): Promise<void> {
  const stop = untilStopped();
  const schema = await createSchema(db);
  const server = await createServer({
    schema,
    settings,
    tokens: tokensIn(dataFolder()),
    version: version(),
    ready: () => readiness(db),
    exports: { db, version: version() },
    log: destination(1),
  });
  try {
    const loading = loadData(db, options, stop.signal);
    await loading.seed;
    sayAddresses(await listen(server, settings), settings);
    await loading.reference();
    server.log.debug({ ms: await warmPlans(schema, stop.signal) }, 'questions planned');
    await stop.asked;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    await server.close();
    stop.end();
  }
}

async function readiness(db: Database): Promise<Readiness> {
  const { seq } = await knownAt(db, { kind: 'NEWEST' });
  return { schemaVersion: SCHEMA_VERSION, recording: seq };
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
