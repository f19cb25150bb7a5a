/** Serves an open database over HTTP, for another program. */

import { packageVersion } from '../cli/package-version';
import { readiness } from '../cli/serving/readiness';
import type { Database } from '../database/database';
import type { EntenteSchema } from '../schema/create-schema';
import { ServerAvailability } from '../server/availability';
import { createDrainedServer } from '../server/create-server';
import { listen } from '../server/listen';
import { readServerSettings } from '../server/server-settings';
import { readTokens } from '../server/tokens';

export interface ServeSettings {
  /** The address to listen on (127.0.0.1). An address that other machines can reach needs `authentication: 'token'`. */
  readonly host?: string;
  /** The port (4000); 0 picks any free one. */
  readonly port?: number;
  /** `token`: every request needs a token of the data folder (`none`). */
  readonly authentication?: 'none' | 'token';
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Lets running operations end, for at most five seconds, and closes the server. The database stays open. */
  close(): Promise<void>;
}

const DRAIN_MS = 5_000;

/** `folder` holds the tokens. @throws Busy if the port is taken, InvalidArgument for settings that are not accepted */
export async function serveDatabase(
  db: Database,
  schema: EntenteSchema,
  folder: string,
  settings: ServeSettings = {},
): Promise<RunningServer> {
  const { host, port, authentication } = settings;
  const serverSettings = readServerSettings({ HOST: host, PORT: port?.toString(), AUTHENTICATION: authentication });
  const availability = new ServerAvailability();
  const version = packageVersion();
  const parts = {
    schema,
    settings: serverSettings,
    tokens: readTokens(folder),
    version,
    ready: () => readiness(db),
    exports: { db, version },
  };
  const { server, draining } = await createDrainedServer(parts, availability);
  availability.ready();
  try {
    const address = await listen(server, serverSettings);
    return { address, close: () => draining.close(DRAIN_MS) };
  } catch (error) {
    await server.close();
    throw error;
  }
}
