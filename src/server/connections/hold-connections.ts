/** Holds every connection of a server to its limits. */
import type { FastifyInstance } from 'fastify';
import type { ConnectionLimits } from './connection-limits';
import { limitHeldBodies } from './held-bodies';
import { dropStalledReaders } from './stalled-readers';
import { limitUnanswered } from './unanswered';

/** Listeners of one response: about a dozen, of Fastify, its plugins and hooks. Node warns of a leak above ten. */
const LISTENERS = 20;

/** Adds the hooks; what Node holds by itself is in `httpServers`. */
export function holdConnections(server: FastifyInstance, limits: ConnectionLimits): void {
  server.addHook('onRequest', async (_, reply) => void reply.raw.setMaxListeners(LISTENERS));
  limitUnanswered(server, limits.unanswered);
  limitHeldBodies(server, limits.bodyBytesAtOnce);
  dropStalledReaders(server, limits.stallMs);
}
