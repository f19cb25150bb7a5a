/** A free port of this machine. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The system selects it. Another process may take it before it is used, so the code that starts a listener there must check. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
