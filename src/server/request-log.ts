/** One line a request: who, which operation, how long, how it ended. Never a variable, a header or a token. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { noteOf } from './operation-note';
import type { RequestContext } from './request-context';

/** Writes the line when the answer has gone, or when the caller went first. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { operation, hash, codes, abandoned } = noteOf(request);
    request.log.info({
      method: request.method,
      path: request.url.split('?', 1)[0],
      operation,
      hash,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      status: reply.statusCode,
      outcome: abandoned ? 'abandoned' : (codes ?? 'ok'),
    });
  });
}

/** An Apollo plugin that notes an operation's name, hash and error codes. */
export const noteOperations: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ contextValue }) {
    return {
      async willSendResponse({ operationName, queryHash, response }) {
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        Object.assign(contextValue.note, {
          operation: operationName ?? undefined,
          hash: queryHash === undefined ? undefined : String(queryHash).slice(0, 12),
          codes: errors && [...new Set(errors.map((error) => String(error.extensions?.['code'])))],
        });
      },
    };
  },
};
