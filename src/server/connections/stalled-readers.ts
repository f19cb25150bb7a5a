/** Disconnects clients that stop reading: their answers wait in memory, and an export keeps a transaction open. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Disconnects a client that reads no byte of its answer for `stallMs` milliseconds.
 * Node's own socket time-out counts parts of one large write as progress. Without a listener, it closes the connection.
 * After the answer Node sets its time-out for idle connections.
 */
export function dropStalledReaders(server: FastifyInstance, stallMs: number): void {
  server.addHook('onSend', async (_, reply) => limitStall(reply.raw, stallMs));
}

/**
 * Closes the connection of an answer if the client reads nothing for `stallMs` milliseconds; 0 means never. Injected requests have no
 * socket.
 */
export function limitStall({ socket }: ServerResponse, stallMs: number): void {
  if (socket instanceof Socket) socket.setTimeout(stallMs);
}

/**
 * Writes to a streamed answer and waits until the client has read enough of it.
 * @throws the signal's reason if the client was disconnected or has disconnected
 */
export async function writeWithinStall(
  response: ServerResponse,
  bytes: Uint8Array,
  { signal, stallMs }: { readonly signal: AbortSignal; readonly stallMs: number },
): Promise<void> {
  signal.throwIfAborted();
  if (response.write(bytes)) return;
  limitStall(response, stallMs);
  await once(response, 'drain', { signal });
  // Reading from the database may take longer; the time limit applies only to the client.
  limitStall(response, 0);
}
