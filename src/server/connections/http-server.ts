/** Node's HTTP server with our limits: slow requests are ended, connections are counted. */
import { createServer, type Server } from 'node:http';
import type { FastifyServerFactory } from 'fastify';
import type { ConnectionLimits } from './connection-limits';
import { refuseMalformed } from './refuse-malformed';

/** Creates a server for each address that Fastify listens on; `localhost` may have two addresses. */
export function createHttpServers(limits: ConnectionLimits): FastifyServerFactory {
  return (handler): Server => {
    const server = createServer(
      {
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        connectionsCheckingInterval: limits.checkMs,
        keepAliveTimeout: limits.idleMs,
        // `requireOwnHost` refuses a request without this header, in our format.
        requireHostHeader: false,
      },
      handler,
    );
    server.maxConnections = limits.connections;
    server.on('clientError', refuseMalformed(limits));
    // Node itself would answer an unknown Expect header in another format than ours. A server may also ignore the header.
    server.on('checkExpectation', handler);
    return server;
  };
}
