/** Keeps a web page elsewhere from reaching this machine's server under a name of its own (DNS rebinding). */
import type { FastifyInstance } from 'fastify';
import { QueryRefused } from '../errors';
import { isLoopback } from './server-settings';

/** Refuses requests whose Host header is not a loopback name; for servers that listen on loopback only. */
export function requireLoopbackHost(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (isLoopback(request.hostname)) return;
    throw new QueryRefused(`Host: "${request.hostname}" is not this machine. Accepted: localhost, 127.0.0.1, [::1].`);
  });
}
