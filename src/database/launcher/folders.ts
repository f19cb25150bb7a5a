/** The paths in a data folder; creates it so that only its owner can read it. */
import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseUnavailable } from '../../errors';
import { NEO4J_VERSION } from './neo4j-version';

export interface Folders {
  /** The data folder itself. */
  readonly root: string;
  /** Neo4j's home: configuration, data, logs. */
  readonly home: string;
  readonly configuration: string;
  /** The database itself, including its users. */
  readonly data: string;
  /** The same, set aside while another database replaces it. */
  readonly dataBefore: string;
  /** Neo4j's jars, checked when they were fetched. */
  readonly jars: string;
  readonly password: string;
  /** The output of the database while it starts and stops. */
  readonly console: string;
  /** The file that records which database runs on this folder. */
  readonly running: string;
  /** A separate data folder in which a database is built. It may be removed at any time: the valid data are those in `home`. */
  readonly building: string;
  /** The same after it is complete and checked: its data are the valid ones and are being moved to `home`. */
  readonly built: string;
  /** The former `home`, to be removed. */
  readonly removing: string;
  /** Held by the one process that may start and stop the database. */
  readonly lock: string;
}

/** The paths in a data folder; creates nothing. Several data folders may share one jar folder. */
export function foldersIn(dataFolder: string, jarFolder?: string): Folders {
  const root = resolve(dataFolder);
  const home = join(root, 'neo4j');
  return {
    root,
    home,
    configuration: join(home, 'conf'),
    data: join(home, 'data'),
    dataBefore: join(home, 'data.before'),
    jars: jarFolder ? resolve(jarFolder) : jarsIn(root),
    password: join(root, 'neo4j-password'),
    console: join(home, 'logs', 'console.log'),
    running: join(root, 'neo4j-running.json'),
    building: join(root, 'building'),
    built: join(root, 'built'),
    removing: join(root, 'removing'),
    lock: join(root, 'lock'),
  };
}

/** The folder in a data folder for the jars of this version. */
export function jarsIn(dataFolder: string): string {
  return join(resolve(dataFolder), `neo4j-${NEO4J_VERSION}`);
}

/**
 * Creates the data folder and Neo4j's home (mode 0700).
 * @throws DatabaseUnavailable if this user has no write permission.
 */
export function makeFolders({ root, home, configuration }: Folders): void {
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const folder of [home, configuration, join(home, 'logs'), join(home, 'import')]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
      accessSync(folder, constants.W_OK);
    }
  } catch (error) {
    throw new DatabaseUnavailable(
      `ENTENTE_DATA: nothing can be written in the data folder "${root}" (${(error as NodeJS.ErrnoException).code}). ` +
        'Make it writable for this user, or name another folder: ENTENTE_DATA=~/entente npm start.',
      { cause: error },
    );
  }
}
