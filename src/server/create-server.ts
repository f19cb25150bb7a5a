/** Assembles the server: headers, limits, log, GraphQL, pages, health. It does not listen yet. */
import { randomUUID } from 'node:crypto';
import compress, { type FastifyCompressOptions } from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { DestinationStream } from 'pino';
import { QueryRefused } from '../errors';
import { Admission } from './admission/admission';
import { answerErrors } from './answer-errors';
import { KeptAnswers } from './answers/kept-answers';
import { ServerAvailability } from './availability';
import { holdConnections } from './connections/hold-connections';
import { createHttpServers } from './connections/http-server';
import { Draining } from './draining';
import type { ServedSchema } from './execute-operation';
import { addExportEndpoint, type ServedExports } from './exports/export-endpoint';
import { answerBeforeHooks } from './framework-errors';
import { addGraphqlEndpoint } from './graphql-endpoint';
import { addHealth, type Readiness } from './health';
import { RequestWindows } from './limits/request-windows';
import { addMetrics, type Measured } from './metrics';
import { requireOwnHost } from './own-host';
import { addPages, BUILT_PAGES, type PageFolders } from './pages';
import { logRequests } from './request-log';
import { addSecurityHeaders } from './security-headers';
import { isLoopback, type ServerSettings } from './server-settings';
import type { Tokens } from './tokens';

export interface ServerParts {
  readonly schema: ServedSchema;
  readonly settings: ServerSettings;
  readonly tokens: Tokens;
  readonly version: string;
  /** One round trip to the database; rejects while it cannot be used. */
  readonly ready: () => Promise<Readiness>;
  /** Where log lines go, one JSON object per line; without it, nothing is logged. */
  readonly log?: DestinationStream;
  readonly pages?: PageFolders;
  /** How many operations run at a time; the usual limits if not given. */
  readonly admission?: Admission;
  /** Without it, the server does not offer `/export`. */
  readonly exports?: ServedExports;
  /** What `/metrics` reports about the database. */
  readonly measured?: Pick<Measured, 'databaseRestarts' | 'databaseSessions'>;
}

/** A server that can shut down in order. */
export interface DrainedServer {
  readonly server: FastifyInstance;
  readonly draining: Draining;
}

/** A server that is ready to listen and always answers operations. `close()` lets running operations end first. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const availability = new ServerAvailability();
  availability.ready();
  return (await createDrainedServer(parts, availability)).server;
}

/** A server that is ready to listen and answers operations while `availability` allows it. */
export async function createDrainedServer(parts: ServerParts, availability: ServerAvailability): Promise<DrainedServer> {
  const { settings } = parts;
  const server: FastifyInstance = Fastify({
    logger: parts.log ? { level: 'info', base: null, stream: parts.log } : false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: settings.limits.bodyBytes,
    frameworkErrors: answerBeforeHooks,
    serverFactory: createHttpServers(settings.connections),
    // An idle kept-alive connection must not delay the shutdown.
    forceCloseConnections: 'idle',
    // Fastify's own answer during the shutdown has another format than ours.
    return503OnClosing: false,
  });
  logRequests(server);
  addSecurityHeaders(server);
  answerErrors(server);
  holdConnections(server, settings.connections);
  requireOwnHost(server, isLoopback(settings.host));
  if (!isLoopback(settings.host)) await addRateLimit(server, settings.limits.requestsPerMinute);
  const draining = new Draining(server, availability);
  addHealth(server, parts.version, parts.ready, availability);
  const admission = parts.admission ?? new Admission();
  const kept = new KeptAnswers(settings.keptAnswerBytes, parts.version);
  const measured = {
    keptAnswerBytes: () => kept.bytes,
    ...parts.measured,
    ready: () => availability.notReady === null,
    admission: () => admission.state,
    exports: () => exports?.load ?? NO_EXPORTS,
  };
  addMetrics(server, settings, parts.tokens, measured);
  await server.register(compress, COMPRESSION);
  await addGraphqlEndpoint(server, parts.schema, settings, parts.tokens, admission, kept);
  const exports = parts.exports && addExportEndpoint(server, parts.exports, settings, parts.tokens);
  await addPages(server, parts.version, parts.pages ?? BUILT_PAGES);
  return { server, draining };
}

/** For routes that use it. Compressed request bodies are not read: a small one can expand without end. */
const COMPRESSION: FastifyCompressOptions = { global: false, globalDecompression: false };

const NO_EXPORTS = { running: 0, waiting: 0 };

async function addRateLimit(server: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await server.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    store: RequestWindows,
    errorResponseBuilder: (_, { after, statusCode }) =>
      Object.assign(new QueryRefused(`Over ${requestsPerMinute} requests a minute from one address. Try again in ${after}.`), {
        statusCode,
      }),
  });
}
