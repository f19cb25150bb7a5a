/** Headers that keep a page to this origin: nothing is fetched from, framed by or sent to anywhere else. */
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const SELF = ["'self'"];

/** Adds the headers to every answer. Styles may be inline, for the query editor writes its own; scripts may not. */
export async function addSecurityHeaders(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
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
    // The server speaks plain HTTP on loopback; whoever puts TLS before it adds this there.
    strictTransportSecurity: false,
  });
}
