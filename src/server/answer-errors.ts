/** Errors outside GraphQL, in GraphQL's form: the same codes, nothing unexpected shown. */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { NotFound, QueryRefused } from '../errors';
import { allowedMethods } from './allowed-methods';
import { frameworkRefusal } from './framework-errors';
import { noteOf } from './operation-note';
import { ententeErrorOf, type HttpFailure, httpFailure, publicError } from './public-error';

/** Adds the handlers for failures and for addresses that do not exist. */
export function answerErrors(server: FastifyInstance): void {
  const methodsOf = allowedMethods(server);
  server.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    const methods = methodsOf(path);
    if (methods.length === 0) throw nothingHere(request);
    reply.header('allow', methods.join(', '));
    const refused = new QueryRefused(`${request.method} ${path}: the address does not have this method. Accepted: ${methods.join(', ')}.`);
    throw Object.assign(refused, { statusCode: 405 });
  });
  server.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const given = typed(error, request);
    const answer = publicError({ message: given.message }, given, (cause, errorId) =>
      request.log.error({ err: cause, errorId }, 'unexpected error in a request'),
    );
    noteOf(request).codes = [String(answer.extensions?.['code'])];
    const { status, headers } = failureOf(error, given);
    return reply
      .code(status)
      .headers(headers)
      .send({ errors: [answer] });
  });
}

function nothingHere({ method, url }: FastifyRequest): NotFound {
  return new NotFound(`${method} ${url.split('?', 1)[0]}: not found. Try /, /playground or /graphql.`);
}

/** Ours as it is, and what the framework refuses in our words; everything else is unexpected. */
function typed(error: FastifyError, request: FastifyRequest): Error {
  // Static files refuse paths upwards as forbidden: there is nothing there.
  if (error.statusCode === 403) return nothingHere(request);
  if (ententeErrorOf(error) || !error.statusCode || error.statusCode >= 500) return error;
  return frameworkRefusal(error, request, request.server.initialConfig.bodyLimit ?? 0);
}

/** The framework knows the finer status (413, 415, 429); ours follows from the error. */
function failureOf(error: FastifyError, given: Error): HttpFailure {
  const { statusCode } = error;
  if (given instanceof NotFound) return httpFailure(given);
  return statusCode && statusCode >= 400 && statusCode < 500 ? { status: statusCode, headers: {} } : httpFailure(given);
}
