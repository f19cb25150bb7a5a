/** One line a request: who, which operation, how long, how it ended. Never a variable, a header or a token. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { getOperationNote } from './operation-note';
import type { RequestContext } from './request-context';

/** Writes the line when the answer has gone, or when the caller went first. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { operation, hash, codes, abandoned } = getOperationNote(request);
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

/** A hook of `/graphql`: what Apollo refuses before there is an operation (no body, an answer that nobody accepts) passes no plugin that knows the request. */
export async function noteRefusal(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<void> {
  if (reply.statusCode < 400 || getOperationNote(request).codes || typeof payload !== 'string' || !payload.startsWith('{"errors"')) return;
  const { errors } = JSON.parse(payload) as { readonly errors: readonly GraphQLFormattedError[] };
  getOperationNote(request).codes = listCodes(errors);
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
          codes: errors && listCodes(errors),
        });
      },
    };
  },
};

const listCodes = (errors: readonly GraphQLFormattedError[]): string[] => [
  ...new Set(errors.map(({ extensions }) => String(extensions?.['code']))),
];
