/** The pages that a browser opens: the playground, and the dashboard or, where none is built, a page that leads on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { NotFound } from '../errors';
import { welcomePage } from './welcome-page';

/** Where the build puts pages; the same from src and from dist. */
const BUILT = join(__dirname, '../../dist');

export interface PageFolders {
  readonly playground: string;
  readonly dashboard: string;
}

export const BUILT_PAGES: PageFolders = { playground: join(BUILT, 'playground'), dashboard: join(BUILT, 'dashboard') };

/** Adds `/playground`, `/` and what they load. Files with a hash in their name are kept by browsers, pages are asked for anew. */
export async function addPages(server: FastifyInstance, version: string, folders: PageFolders): Promise<void> {
  await addFolder(server, folders.playground, '/playground/');
  server.get('/playground', async (_, reply) => {
    if (existsSync(join(folders.playground, 'index.html'))) return reply.sendFile('index.html', folders.playground);
    throw new NotFound('The playground is not built. Run "npm run build", then start again.');
  });
  if (existsSync(join(folders.dashboard, 'index.html'))) await addDashboard(server, folders.dashboard);
  else server.get('/', async (_, reply) => reply.type('text/html; charset=utf-8').send(welcomePage(version)));
}

/** The dashboard's own addresses, such as /e/state:PAK, all open its one page; only a browser asking for a page gets it. */
async function addDashboard(server: FastifyInstance, folder: string): Promise<void> {
  await addFolder(server, join(folder, 'assets'), '/assets/');
  server.get('/', async (_, reply) => reply.sendFile('index.html', folder));
  server.get('/icon.svg', async (_, reply) => reply.sendFile('icon.svg', folder));
  server.get('/*', async (request, reply) => {
    if (request.headers.accept?.includes('text/html')) return reply.sendFile('index.html', folder);
    return reply.callNotFound();
  });
}

async function addFolder(server: FastifyInstance, root: string, prefix: string): Promise<void> {
  if (!existsSync(root)) return;
  await server.register(fastifyStatic, {
    root,
    prefix,
    decorateReply: !server.hasReplyDecorator('sendFile'),
    cacheControl: false,
    // As the build left them: with .br and .gz beside the file where it is worth it.
    preCompressed: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
