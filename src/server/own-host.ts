/**
 * Checks the Host header strictly. Prevents a web page elsewhere from reaching this machine's server under its own host name (DNS
 * rebinding).
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { QueryRefused } from '../errors';
import { isLoopback } from './server-settings';

/** Refuses requests without exactly one valid Host header. If the server listens on loopback only, the host must be a loopback name. */
export function requireOwnHost(server: FastifyInstance, loopback: boolean): void {
  server.addHook('onRequest', async (request) => {
    const { hostname } = request;
    if (isOneHost(request) && (!loopback || isLoopback(hostname))) return;
    if (loopback) throw new QueryRefused(`Host: "${hostname}" is not this machine. Accepted: localhost, 127.0.0.1, [::1].`);
    throw new QueryRefused(`Host: "${request.host}" is not one name of a machine. Accepted: one Host header, with a name and a port.`);
  });
}

function isOneHost({ host, raw }: FastifyRequest): boolean {
  const hostHeaders = raw.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  return hostHeaders.length === 1 && host !== '' && URL.canParse(`http://${host}/`);
}
