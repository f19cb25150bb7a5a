/** Node's HTTP server with our limits: slow requests are dropped, connections are counted. */
import { createServer, type Server } from 'node:http';
import type { FastifyServerFactory } from 'fastify';
import type { ConnectionLimits } from './connection-limits';
import { refuseMalformed } from './refuse-malformed';

/** Makes a server for each address that Fastify listens on; `localhost` may be two. */
export function createHttpServers(limits: ConnectionLimits): FastifyServerFactory {
  return (handler): Server => {
    const server = createServer(
      {
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        connectionsCheckingInterval: limits.checkMs,
        keepAliveTimeout: limits.idleMs,
        // `requireOwnHost` refuses in our form what lacks the header.
        requireHostHeader: false,
      },
      handler,
    );
    server.maxConnections = limits.connections;
    server.on('clientError', refuseMalformed(limits));
    // Node alone would answer an unknown Expect header, without our form; it may be ignored as well.
    server.on('checkExpectation', handler);
    return server;
  };
}
