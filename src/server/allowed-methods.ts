/** Which methods an address accepts: a request with another method is answered 405 with `Allow`, not 404. */
import type { FastifyInstance } from 'fastify';

interface Route {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Listens to the routes that are added from now on. The result lists the methods of a path; none if the path does not exist. */
export function allowedMethods(server: FastifyInstance): (path: string) => readonly string[] {
  const routes: Route[] = [];
  server.addHook('onRoute', ({ url, method }) => {
    // A catch-all route does not show whether an address exists.
    if (url.includes('*')) return;
    const pattern = new RegExp(`^${url.replace(/[.+?^$()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}$`);
    routes.push({ pattern, methods: [method].flat() });
  });
  return (path) => [...new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))].sort();
}
