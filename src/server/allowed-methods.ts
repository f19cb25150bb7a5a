/** Which methods an address has: one that is asked by another method is answered 405 with `Allow`, not 404. */
import type { FastifyInstance } from 'fastify';

interface Route {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Listens to the routes that are added from now on; tells the methods of a path, none where it does not exist. */
export function allowedMethods(server: FastifyInstance): (path: string) => readonly string[] {
  const routes: Route[] = [];
  server.addHook('onRoute', ({ url, method }) => {
    // A catch-all says nothing of whether the address exists.
    if (url.includes('*')) return;
    const pattern = new RegExp(`^${url.replace(/[.+?^$()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}$`);
    routes.push({ pattern, methods: [method].flat() });
  });
  return (path) => [...new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))].sort();
}
