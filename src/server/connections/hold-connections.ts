/** Applies the limits to every connection of a server. */
import type { FastifyInstance } from 'fastify';
import type { ConnectionLimits } from './connection-limits';
import { limitHeldBodies } from './held-bodies';
import { dropStalledReaders } from './stalled-readers';
import { limitUnanswered } from './unanswered';

/** Maximum listeners of one response: Fastify, its plugins and hooks add about a dozen. Node's default warns of a leak above ten. */
const LISTENERS = 20;

/** Adds the hooks. Node itself applies the other limits: see `createHttpServers`. */
export function holdConnections(server: FastifyInstance, limits: ConnectionLimits): void {
  server.addHook('onRequest', async (_, reply) => void reply.raw.setMaxListeners(LISTENERS));
  limitUnanswered(server, limits.unanswered);
  limitHeldBodies(server, limits.bodyBytesAtOnce);
  dropStalledReaders(server, limits.stallMs);
}
