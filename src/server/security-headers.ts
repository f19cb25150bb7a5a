/** Headers that keep a page within this origin: it loads nothing from, is framed by and sends nothing to any other origin. */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

const SELF = ["'self'"];

/** Styles may be inline, because the query editor writes its own; scripts may not. */
const setHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': SELF,
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'", 'data:'],
      'connect-src': SELF,
      'worker-src': SELF,
      'manifest-src': SELF,
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  // The server uses plain HTTP on loopback; a proxy that adds TLS also adds this header.
  strictTransportSecurity: false,
});

let headers: Readonly<Record<string, string>> | undefined;

/** The headers by name. They are the same for every answer, even if Fastify does not see the request. */
export function securityHeaders(): Readonly<Record<string, string>> {
  headers ??= readHeaders();
  return headers;
}

function readHeaders(): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  setHeaders(request, response, () => {});
  return response.getHeaders() as Record<string, string>;
}

/** Adds the headers to every answer. */
export function addSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', async (_, reply) => {
    reply.headers(securityHeaders());
  });
}
