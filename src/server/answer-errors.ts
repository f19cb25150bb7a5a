/** Errors outside GraphQL, in GraphQL's form: the same codes, nothing unexpected shown. */
import type { FastifyError, FastifyInstance } from 'fastify';
import { NotFound, QueryRefused } from '../errors';
import { noteOf } from './operation-note';
import { ententeErrorOf, type HttpFailure, httpFailure, publicError } from './public-error';

/** Adds the handlers for failures and for addresses that do not exist. */
export function answerErrors(server: FastifyInstance): void {
  server.setNotFoundHandler(async (request) => {
    throw new NotFound(`${request.method} ${request.url.split('?', 1)[0]}: there is nothing here. Try /, /playground or /graphql.`);
  });
  server.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const given = typed(error, server.initialConfig.bodyLimit);
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

/** The framework's own refusals, as ours: a body too large, a type it does not read, JSON it cannot read. */
function typed(error: FastifyError, bodyLimit: number | undefined): Error {
  if (ententeErrorOf(error) || !error.statusCode || error.statusCode >= 500) return error;
  if (error.statusCode === 413)
    return new QueryRefused(`The request's body is larger than ${bodyLimit} bytes, which is the most accepted.`);
  return new QueryRefused(error.message, { cause: error });
}

/** The framework knows the finer status (413, 415, 429); ours follows from the error. */
function failureOf(error: FastifyError, given: Error): HttpFailure {
  const { statusCode } = error;
  return statusCode && statusCode >= 400 && statusCode < 500 ? { status: statusCode, headers: {} } : httpFailure(given);
}
