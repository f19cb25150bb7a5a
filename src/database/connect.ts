/** Connects to a Neo4j at an address. */
import { auth, bookmarkManager, driver } from 'neo4j-driver';
import { DatabaseUnavailable, InvalidArgument } from '../errors';
import { MAX_CONNECTIONS } from './connections';
import { Database } from './database';
import { DriverSlot, type OpenedDriver } from './driver-slot';
import { readError } from './read-error';
import { ROWS_AT_ONCE } from './statement';

export interface Connection {
  /** bolt:// or neo4j:// (a cluster), with +s or +ssc for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The database's name (default: the user's home database). */
  readonly database?: string;
}

const SCHEMES = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/./;
const MIN_VERSION = [5, 26] as const;

/** A database at the address, after a check that it works. @throws as `openDriver` */
export async function connect(connection: Connection): Promise<Database> {
  return new Database(new DriverSlot(await openDriver(connection)));
}

/**
 * Connects and checks that the connection works.
 * @throws InvalidArgument for an invalid address.
 * @throws DatabaseUnavailable if the database does not reply, refuses the login or is too old.
 */
export async function openDriver({ uri, user, password, database }: Connection): Promise<OpenedDriver> {
  if (!SCHEMES.test(uri)) {
    throw new InvalidArgument(
      `NEO4J_URI: "${uri}" is not a Neo4j address. Accepted: bolt://, neo4j://, bolt+s://, neo4j+s://, bolt+ssc://, neo4j+ssc:// and a host.`,
    );
  }
  const opened = driver(uri, auth.basic(user, password), {
    userAgent: 'entente',
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxConnectionPoolSize: MAX_CONNECTIONS,
    fetchSize: ROWS_AT_ONCE,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  try {
    const { agent } = await opened.getServerInfo(database === undefined ? {} : { database });
    refuseOld(uri, agent ?? '');
  } catch (error) {
    await opened.close();
    throw readError(error);
  }
  return { driver: opened, bookmarks: bookmarkManager(), ...(database !== undefined && { name: database }) };
}

function refuseOld(uri: string, agent: string): void {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(agent) ?? [];
  if (Number(major) > MIN_VERSION[0] || (Number(major) === MIN_VERSION[0] && Number(minor) >= MIN_VERSION[1])) return;
  throw new DatabaseUnavailable(`NEO4J_URI: ${uri} runs "${agent}". Accepted: Neo4j 5.26 or newer.`);
}
