/** `/export` lists the formats; `/export/<format>` streams an export. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../database/database';
import { InvalidArgument, QueryRefused } from '../../errors';
import { type ArgumentValues, type ExportRequest, readExportRequest } from '../../export/export-request';
import type { ExportTarget } from '../../export/export-target';
import { defaultFileName, runExport } from '../../export/run-export';
import { ZipTarget } from '../../export/zip-target';
import { formatList } from '../../exporters/format-list';
import { identifyCaller } from '../caller';
import { refuseCrossSite } from '../cross-site';
import { getOperationNote } from '../operation-note';
import { findEntenteError } from '../public-error';
import type { ServerSettings } from '../server-settings';
import type { Tokens } from '../tokens';
import { ExportQueue, type QueueLimits } from './export-queue';
import { type Delivery, ReplyTarget } from './reply-target';

/** What exports need. */
export interface ServedExports {
  readonly db: Database;
  readonly version: string;
  /** How many exports run at once; tests use smaller limits. */
  readonly limits?: QueueLimits;
}

/** Adds both addresses. A client that may read may also export. @returns the queue */
export function addExportEndpoint(server: FastifyInstance, exports: ServedExports, settings: ServerSettings, tokens: Tokens): ExportQueue {
  const queue = new ExportQueue(exports.limits);
  server.get('/export', { onRequest: refuseCrossSite }, async (request) => {
    identifyCaller(request.headers.authorization, tokens, settings.tokenNeeded);
    return formatList();
  });
  server.get<{ Params: { format: string } }>(
    '/export/:format',
    { exposeHeadRoute: false, onRequest: refuseCrossSite },
    async (request, reply) => {
      identifyCaller(request.headers.authorization, tokens, settings.tokenNeeded);
      const { bundle, ...values } = readArgumentValues(request.query as Record<string, unknown>);
      const exportRequest = readExportRequest(request.params.format, values);
      const zipped = isZipped(exportRequest, bundle);
      const delivery = { signal: abortOnDisconnect(request, reply), stallMs: settings.connections.stallMs };
      await queue.run(() => answer(request, reply, exports, exportRequest, zipped, delivery), delivery.signal);
      return reply;
    },
  );
  return queue;
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { db, version }: ServedExports,
  exportRequest: ExportRequest,
  zipped: boolean,
  delivery: Delivery,
): Promise<void> {
  const { signal } = delivery;
  try {
    await runExport(db, exportRequest, createTarget(reply, exportRequest, zipped, delivery), { version, signal });
  } catch (error) {
    if (!reply.raw.headersSent) throw error;
    // The answer has begun, and the closed connection has shown the failure to the caller.
    getOperationNote(request).codes = [findEntenteError(error)?.code ?? 'INTERNAL'];
    if (!signal.aborted) request.log.error({ err: error }, 'an export ended before it was whole');
  }
}

function createTarget(reply: FastifyReply, { exporter }: ExportRequest, zipped: boolean, delivery: Delivery): ExportTarget {
  const name = zipped ? `entente-${exporter.name}.zip` : defaultFileName(exporter).replace('export', 'entente');
  const headers = {
    'content-type': zipped ? 'application/zip' : exporter.mimeType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  };
  const target = new ReplyTarget(reply, headers, delivery);
  return zipped ? new ZipTarget((zip) => target.deliver(zip)) : target;
}

/** Sets of files are always zipped. A format of one file is zipped if its manifest is wanted with it. */
function isZipped({ exporter }: ExportRequest, bundle: string | undefined): boolean {
  if (bundle !== undefined && bundle !== 'zip') throw new InvalidArgument(`bundle: "${bundle}" is not known. Accepted: zip.`);
  return exporter.form === 'SET' || bundle === 'zip';
}

function readArgumentValues(query: Readonly<Record<string, unknown>>): ArgumentValues {
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string')
      throw new InvalidArgument(`${name}: given more than once. Accepted: one value, with commas between ids.`);
  }
  return query as ArgumentValues;
}

function abortOnDisconnect(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const disconnect = new AbortController();
  reply.raw.once('close', () => {
    if (reply.raw.writableEnded) return;
    getOperationNote(request).abandoned = true;
    disconnect.abort(new QueryRefused('Client disconnected.'));
  });
  return disconnect.signal;
}
