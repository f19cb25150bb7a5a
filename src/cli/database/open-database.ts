/** Opens the database that a command works on: the user's own, the one that runs on the data folder, or one started for the command alone. */
import { connect } from '../../database/connect';
import type { Database } from '../../database/database';
import { findNeo4j } from '../../database/launcher/find-neo4j';
import { startNeo4j } from '../../database/launcher/start-neo4j';
import { InvalidArgument } from '../../errors';
import { prepareDatabase } from '../../recorder/recorder';
import { dataFolder } from '../data-folder';
import { fetchProgress } from './fetch-progress';

export interface OpenedDatabase {
  readonly db: Database;
  /** In words: where it is. */
  readonly where: string;
  /** Closes it, and stops it where this command started it. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Who opens it, in words for others: `entente serve`. */
  readonly what: string;
  /** Whether other commands may use a database that is started now. */
  readonly shared?: boolean;
}

/** The database, prepared. @throws as `connect`, `startNeo4j` and `prepareDatabase` do */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  const opened = await open(options);
  try {
    await prepareDatabase(opened.db, { acceptForeign: sharesDatabase() });
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open({ what, shared }: OpenOptions): Promise<OpenedDatabase> {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = process.env;
  if (uri) return connected({ uri, user, password, ...(database && { database }) }, uri);
  const folder = dataFolder();
  const running = findNeo4j(folder);
  // A server does not hang on another one's database, which stops with that one.
  if (running && (running.inBackground || !shared)) return connected(running, `${running.uri}, which runs already`);
  const began = performance.now();
  const progress = fetchProgress();
  const neo4j = await startNeo4j({ dataFolder: folder, what, ...(shared !== undefined && { shared }), onFetch: progress.at });
  progress.stop();
  try {
    const opened = await connected(neo4j, `${neo4j.uri} (Neo4j in ${folder}), started in ${seconds(began)}`);
    return { ...opened, close: () => opened.close().finally(() => neo4j.stop()) };
  } catch (error) {
    await neo4j.stop();
    throw error;
  }
}

async function connected(connection: Parameters<typeof connect>[0], where: string): Promise<OpenedDatabase> {
  const db = await connect(connection);
  return { db, where, close: () => db.close() };
}

const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Whether a database that holds somebody else's data may be used all the same. */
function sharesDatabase(): boolean {
  const { NEO4J_SHARED: text = '' } = process.env;
  if (text === '' || text === 'no') return false;
  if (text === 'yes') return true;
  throw new InvalidArgument(`NEO4J_SHARED: "${text}" is not known. Accepted: yes, no.`);
}
