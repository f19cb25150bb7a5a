/** Limits the unanswered requests of each connection. A client may send the next request before it has read an answer (pipelining). */
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { Busy } from '../../errors';

const unansweredBySocket = new WeakMap<Duplex, Set<ServerResponse>>();

/**
 * Closes a connection with more unanswered requests than `maxUnanswered`: their answers would wait in memory. Browsers send one at a time.
 */
export function limitUnanswered(server: FastifyInstance, maxUnanswered: number): void {
  server.addHook('onRequest', async ({ raw: { socket } }, reply) => {
    const waiting = unansweredBySocket.get(socket) ?? new Set();
    unansweredBySocket.set(socket, waiting.add(reply.raw));
    reply.raw.once('close', () => waiting.delete(reply.raw));
    if (waiting.size <= maxUnanswered) return;
    socket.destroy();
    throw new Busy(`Over ${maxUnanswered} requests of one connection are unanswered. Read the answers first, or use several connections.`);
  });
}

/** Whether part of an answer was already sent on the connection, so that no other answer may be written. */
export function isAnswering(socket: Duplex): boolean {
  return [...(unansweredBySocket.get(socket) ?? [])].some(({ headersSent }) => headersSent);
}
