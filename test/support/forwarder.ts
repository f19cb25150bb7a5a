/** A TCP port before a database that forwards connections to a changing target. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Forwarder {
  readonly port: number;
  /** Ends every open connection. */
  cut(): void;
  close(): Promise<void>;
}

/** Calls `target` for each new connection; if it returns null, the connection ends at once. */
export async function createForwarder(target: () => { readonly host: string; readonly port: number } | null): Promise<Forwarder> {
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    const address = target();
    if (address === null) return void client.destroy();
    const database = connect(address);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => other.destroy() && sockets.delete(one));
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
