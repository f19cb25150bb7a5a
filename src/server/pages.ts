/** Serves the pages for browsers: the playground, and the dashboard or, if none is built, a page with links. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { NotFound } from '../errors';
import { welcomePage } from './welcome-page';

/** The folder of the built pages; the path is the same from src and from dist. */
const BUILT = join(__dirname, '../../dist');

export interface PageFolders {
  readonly playground: string;
  readonly dashboard: string;
}

export const BUILT_PAGES: PageFolders = { playground: join(BUILT, 'playground'), dashboard: join(BUILT, 'dashboard') };

/** Adds `/playground`, `/` and their files. Browsers keep files with a hash in their name, and request pages again each time. */
export async function addPages(server: FastifyInstance, version: string, folders: PageFolders): Promise<void> {
  await addFolder(server, folders.playground, '/playground/');
  server.get('/playground', async (_, reply) => {
    if (existsSync(join(folders.playground, 'index.html'))) return reply.sendFile('index.html', folders.playground);
    throw new NotFound('The playground is not built. Run "npm run build", then start again.');
  });
  if (existsSync(join(folders.dashboard, 'index.html'))) await addDashboard(server, folders.dashboard);
  else server.get('/', async (_, reply) => reply.type('text/html; charset=utf-8').send(welcomePage(version)));
}

/** All addresses of the dashboard, such as /e/state:PAK, open its single page; only a browser that asks for a page gets it. */
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
    // Serves the compressed files of the build: .br and .gz beside the file, if they are worth it.
    preCompressed: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
