/** A TCP proxy between a driver and its database that can lose the reply to a commit, or the commit itself. */

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The Bolt message COMMIT: a chunk of two bytes (a structure without fields, tag 0x12), then the end of the message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** What happens to a commit: it passes; it is done but its reply is lost; it never reaches the database. */
export type Fate = 'PASSES' | 'REPLY_LOST' | 'NEVER_ARRIVES';

export interface LossyProxy {
  readonly port: number;
  /** How many commits had each fate. */
  readonly fates: Record<Fate, number>;
  close(): Promise<void>;
}

/** Listens on a free loopback port; `drawFate` is called once per commit. */
export async function lossyProxy(target: { host: string; port: number }, drawFate: () => Fate): Promise<LossyProxy> {
  const fates: Record<Fate, number> = { PASSES: 0, REPLY_LOST: 0, NEVER_ARRIVES: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(target);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => {});
    }
    const cut = () => {
      client.destroy();
      database.destroy();
    };
    let lost = false;
    client.on('data', (bytes) => {
      const fate = bytes.includes(COMMIT) ? drawFate() : null;
      if (fate) fates[fate] += 1;
      if (fate === 'NEVER_ARRIVES') return cut();
      // The next message of the database is its reply to this commit.
      if (fate === 'REPLY_LOST') lost = true;
      database.write(bytes);
    });
    database.on('data', (bytes) => (lost ? cut() : client.write(bytes)));
    client.on('close', () => database.end());
    database.on('close', () => client.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    fates,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
