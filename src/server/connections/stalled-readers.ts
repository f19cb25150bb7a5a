/** Drops clients that stop reading: their answers wait in memory, and an export holds a transaction. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Drops a client that takes no byte of its answer for so long. Node's own time-out of a socket sees parts of one large write as progress, and closes the
 * connection where nobody listens to it; after the answer Node sets its time-out for idle connections.
 */
export function dropStalledReaders(server: FastifyInstance, stallMs: number): void {
  server.addHook('onSend', async (_, reply) => limitStall(reply.raw, stallMs));
}

/** Closes the connection of an answer once the client takes nothing of it for so long; 0: never. Requests that are injected have no socket. */
export function limitStall({ socket }: ServerResponse, stallMs: number): void {
  if (socket instanceof Socket) socket.setTimeout(stallMs);
}

/** Writes to a streamed answer and waits until the client has taken enough of it. @throws the signal's reason, once the client has been dropped or has left */
export async function writeWithinStall(
  response: ServerResponse,
  bytes: Uint8Array,
  { signal, stallMs }: { readonly signal: AbortSignal; readonly stallMs: number },
): Promise<void> {
  signal.throwIfAborted();
  if (response.write(bytes)) return;
  limitStall(response, stallMs);
  await once(response, 'drain', { signal });
  // Reading the database may take its time; only the client is hurried.
  limitStall(response, 0);
}
