/** Limits the request bodies in memory at one time, over all connections: many slow senders must not fill the memory. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Busy } from '../../errors';

/** Counts each body until its request is answered: by its announced length, or by the limit of one body if no length is announced. */
export function limitHeldBodies(server: FastifyInstance, maxBytes: number): void {
  let held = 0;
  server.addHook('preParsing', async (request, reply, payload) => {
    const bytes = announcedBytes(request, server.initialConfig.bodyLimit ?? 0);
    if (held + bytes > maxBytes)
      throw new Busy('The bodies of too many requests are held at once. Try again in a moment.', { retryAfterSeconds: 1 });
    held += bytes;
    reply.raw.once('close', () => {
      held -= bytes;
    });
    return payload;
  });
}

function announcedBytes({ headers }: FastifyRequest, limit: number): number {
  if (headers['transfer-encoding'] !== undefined) return limit;
  const announced = Number(headers['content-length'] ?? 0);
  return Number.isFinite(announced) ? Math.min(announced, limit) : limit;
}
