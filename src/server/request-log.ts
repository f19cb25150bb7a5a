/** Logs one line per request: who, which operation, how long, with what result. It never contains a variable, a header or a token. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { getOperationNote } from './operation-note';
import type { RequestContext } from './request-context';

/** Writes the line when the answer has been sent, or when the client has disconnected before. */
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

/**
 * A hook of `/graphql`. Apollo refuses some requests before there is an operation (no body, no accepted media type).
 * No plugin that knows the request runs for them.
 */
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
