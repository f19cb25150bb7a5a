/** Opens the database for a command: the user's own, the one that runs on the data folder, or one started only for this command. */
import { type Connection, connect } from '../../database/connect';
import type { Database } from '../../database/database';
import { diskFull } from '../../database/launcher/disk-space';
import { findNeo4j } from '../../database/launcher/find-neo4j';
import { startNeo4j } from '../../database/launcher/start-neo4j';
import { InvalidArgument } from '../../errors';
import { prepareDatabase } from '../../recorder/recorder';
import { fetchProgress } from './fetch-progress';
import { settledFolder } from './settled-folder';

export interface OpenedDatabase {
  readonly db: Database;
  /** Closes the database, and stops it if this command started it. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Who opens the database, as shown to others: `entente serve`. */
  readonly what: string;
  /** The database to use; if neither this nor `dataFolder` is given, the one that the environment names. */
  readonly connection?: Connection | undefined;
  readonly dataFolder?: string | undefined;
  /** Use a database even if it contains data that Entente did not create; NEO4J_SHARED if not given. */
  readonly acceptForeign?: boolean | undefined;
}

/** The database, prepared. @throws as `connect`, `startNeo4j` and `prepareDatabase` do */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  const opened = await open(options);
  try {
    await prepareDatabase(opened.db, { acceptForeign: options.acceptForeign ?? sharesDatabase() });
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open({ what, connection, dataFolder }: OpenOptions): Promise<OpenedDatabase> {
  const configured = connection ?? (dataFolder === undefined ? configuredDatabase() : null);
  if (configured) return connectTo(configured);
  const folder = await settledFolder(what, dataFolder);
  const running = findNeo4j(folder);
  if (running) return connectTo(running, folder);
  const progress = fetchProgress();
  const neo4j = await startNeo4j({ dataFolder: folder, what, onFetch: progress.at }).finally(() => progress.stop());
  try {
    const opened = await connectTo(neo4j, folder, () => void neo4j.kill());
    return { ...opened, close: () => opened.close().finally(() => neo4j.stop()) };
  } catch (error) {
    await neo4j.stop();
    throw error;
  }
}

/** The database that the environment names; null if none. */
export function configuredDatabase(): Connection | null {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = process.env;
  return uri ? { uri, user, password, ...(database && { database }) } : null;
}

/**
 * `folder`: the data folder that contains the database, if any: its disk may be full. `onBroken`: called when the database has failed to
 * write.
 */
async function connectTo(connection: Connection, folder?: string, onBroken: () => void = () => {}): Promise<OpenedDatabase> {
  const db = await connect(connection);
  if (folder !== undefined) {
    db.refuseWrite = () => diskFull(folder);
    db.onNeedsRestart = (error) => {
      onBroken();
      return diskFull(folder) ?? error;
    };
  }
  return { db, close: () => db.close() };
}

/** Whether a database that contains other people's data may be used. */
export function sharesDatabase(): boolean {
  const { NEO4J_SHARED: text = '' } = process.env;
  if (text === '' || text === 'no') return false;
  if (text === 'yes') return true;
  throw new InvalidArgument(`NEO4J_SHARED: "${text}" is not known. Accepted: yes, no.`);
}
