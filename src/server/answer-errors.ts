/** Errors outside GraphQL, in GraphQL's form: the same codes, nothing unexpected shown. */
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
    const path = request.url.split('?', 1)[0]!;
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

/** Ours as it is, and what the framework refuses in our words; everything else is unexpected. */
function toTypedError(error: FastifyError, request: FastifyRequest): Error {
  // Static files refuse paths upwards as forbidden: there is nothing there.
  if (error.statusCode === 403) return addressNotFound(request);
  if (findEntenteError(error) || !error.statusCode || error.statusCode >= 500) return error;
  return frameworkRefusal(error, request, request.server.initialConfig.bodyLimit ?? 0);
}

/** The framework knows the finer status (413, 415, 429); ours follows from the error. */
function toHttpFailure(error: FastifyError, typedError: Error): HttpFailure {
  const { statusCode } = error;
  if (typedError instanceof NotFound) return httpFailure(typedError);
  return statusCode && statusCode >= 400 && statusCode < 500 ? { status: statusCode, headers: {} } : httpFailure(typedError);
}
