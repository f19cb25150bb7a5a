/** Reports errors outside GraphQL in GraphQL's format: with the same codes, and with no details of unexpected errors. */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { NotFound, QueryRefused } from '../errors';
import { allowedMethods } from './allowed-methods';
import { frameworkRefusal } from './framework-errors';
import { getOperationNote } from './operation-note';
import { findEntenteError, type HttpFailure, httpFailure, publicError } from './public-error';

/** Adds the handlers for failures and for addresses that do not exist. */
export function answerErrors(server: FastifyInstance): void {
  const findMethods = allowedMethods(server);
  server.setNotFoundHandler(async (request, reply) => {
    const [path = request.url] = request.url.split('?', 1);
    const methods = findMethods(path);
    if (methods.length === 0) throw addressNotFound(request);
    reply.header('allow', methods.join(', '));
    const refused = new QueryRefused(`${request.method} ${path}: the address does not have this method. Accepted: ${methods.join(', ')}.`);
    throw Object.assign(refused, { statusCode: 405 });
  });
  server.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const typedError = toTypedError(error, request);
    const answer = publicError({ message: typedError.message }, typedError, (cause, errorId) =>
      request.log.error({ err: cause, errorId }, 'unexpected error in a request'),
    );
    getOperationNote(request).codes = [String(answer.extensions?.['code'])];
    const { status, headers } = toHttpFailure(error, typedError);
    return reply
      .code(status)
      .headers(headers)
      .send({ errors: [answer] });
  });
}

function addressNotFound({ method, url }: FastifyRequest): NotFound {
  return new NotFound(`${method} ${url.split('?', 1)[0]}: not found. Try /, /playground or /graphql.`);
}

/** Our own errors as they are, and refusals of the framework in our words; all others are unexpected. */
function toTypedError(error: FastifyError, request: FastifyRequest): Error {
  // The plugin for static files refuses paths out of its folder as forbidden; nothing exists at these addresses.
  if (error.statusCode === 403) return addressNotFound(request);
  if (findEntenteError(error) || !error.statusCode || error.statusCode >= 500) return error;
  return frameworkRefusal(error, request, request.server.initialConfig.bodyLimit ?? 0);
}

/** The framework has the more precise status (413, 415, 429); for other errors the status follows from our error. */
function toHttpFailure(error: FastifyError, typedError: Error): HttpFailure {
  const { statusCode } = error;
  if (typedError instanceof NotFound) return httpFailure(typedError);
  return statusCode && statusCode >= 400 && statusCode < 500 ? { status: statusCode, headers: {} } : httpFailure(typedError);
}
