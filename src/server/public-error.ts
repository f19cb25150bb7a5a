/** Decides what clients see of an error: our own errors as they are, all others as an id to look up in the log. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { EntenteError, InvalidFact } from '../errors';

/** The code of an unexpected error. */
export const INTERNAL = 'INTERNAL';

/** Codes of the GraphQL layer that become ours: the document is refused, or a value in it is not accepted. */
const REFUSED_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);
const ARGUMENT_CODES = new Set(['BAD_USER_INPUT', 'INVALID_ARGUMENT']);
/** Clients of persisted queries wait for this code, and then send the text. */
export const PERSISTED_QUERY_NOT_FOUND = 'PERSISTED_QUERY_NOT_FOUND';

/** HTTP status of a request that failed completely. */
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHORISED: 401,
  NOT_FOUND: 404,
  BUSY: 409,
  CONFLICT: 409,
  DATABASE_UNAVAILABLE: 503,
  [INTERNAL]: 500,
};

export function httpStatusFromCode(code: string): number {
  return STATUS[code] ?? 400;
}

/** The HTTP answer to a request that failed completely. */
export interface HttpFailure {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The status and headers for an error: 503 with Retry-After if the error says when to try again. */
export function httpFailure(error: unknown): HttpFailure {
  const ententeError = findEntenteError(error);
  if (ententeError?.retryAfterSeconds === undefined) return { status: httpStatusFromCode(ententeError?.code ?? INTERNAL), headers: {} };
  return { status: 503, headers: { 'retry-after': String(Math.max(1, Math.ceil(ententeError.retryAfterSeconds))) } };
}

/** The error in the form that the GraphQL layer needs, for a request that failed completely. */
export function operationFailure(error: Error): GraphQLError {
  const { status, headers } = httpFailure(error);
  const http = { status, headers: new Map(Object.entries(headers)) };
  return new GraphQLError(error.message, { originalError: error, extensions: { http } });
}

/** Logs an error; the caller sees only its id. */
export type ReportUnexpected = (error: unknown, errorId: string) => void;

/** Finds our own error inside the wrappers of the GraphQL layer. */
export function findEntenteError(error: unknown): EntenteError | undefined {
  for (let at: unknown = error, step = 0; at instanceof Error && step < 10; step++) {
    if (at instanceof EntenteError) return at;
    at = (at instanceof GraphQLError ? at.originalError : undefined) ?? at.cause;
  }
  return undefined;
}

/** The error as the caller sees it; `formatted` is the error of the GraphQL layer, with its location. */
export function publicError(formatted: GraphQLFormattedError, error: unknown, report: ReportUnexpected): GraphQLFormattedError {
  const { locations, path } = formatted;
  const location = { ...(locations && { locations }), ...(path && { path }) };
  const ententeError = findEntenteError(error);
  if (ententeError) return { message: ententeError.message, ...location, extensions: buildExtensions(ententeError) };
  const code = toPublicCode(String(formatted.extensions?.['code'] ?? ''), error);
  if (code !== INTERNAL) return { message: formatted.message, ...location, extensions: { code } };
  const errorId = randomUUID();
  report(error, errorId);
  return { message: `Unexpected error. The server log has the details under ${errorId}.`, ...location, extensions: { code, errorId } };
}

function buildExtensions(error: EntenteError): Record<string, unknown> {
  return error instanceof InvalidFact ? { code: error.code, problems: error.problems } : { code: error.code };
}

function toPublicCode(apolloCode: string, error: unknown): string {
  if (apolloCode === PERSISTED_QUERY_NOT_FOUND) return apolloCode;
  if (ARGUMENT_CODES.has(apolloCode)) return 'INVALID_ARGUMENT';
  return REFUSED_CODES.has(apolloCode) || isRefusalOfApollo(error) ? 'QUERY_REFUSED' : INTERNAL;
}

/** Apollo gives some of its refusals a status but no code, for example if a hash does not belong to the query. */
function isRefusalOfApollo(error: unknown): boolean {
  const http = error instanceof GraphQLError ? error.extensions['http'] : undefined;
  const status = (http as { readonly status?: number } | undefined)?.status ?? 500;
  return status >= 400 && status < 500;
}
