/** What of an error may leave the server: our own errors as they are, everything else as a number to look up in the log. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { EntenteError, InvalidFact } from '../errors';

/** The code of an error that nobody raised on purpose. */
export const INTERNAL = 'INTERNAL';

/** Codes of the GraphQL layer, said in ours: the document is refused, or a value in it is not accepted. */
const REFUSED_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);
const ARGUMENT_CODES = new Set(['BAD_USER_INPUT', 'INVALID_ARGUMENT']);
/** Clients of persisted queries wait for this code, and then send the text. */
export const PERSISTED_QUERY_NOT_FOUND = 'PERSISTED_QUERY_NOT_FOUND';

/** HTTP status for a request that failed as a whole. */
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

/** How a request that failed as a whole is answered over HTTP. */
export interface HttpFailure {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The status and headers of an error: 503 with Retry-After where it says when to ask again. */
export function httpFailure(error: unknown): HttpFailure {
  const ententeError = findEntenteError(error);
  if (ententeError?.retryAfterSeconds === undefined) return { status: httpStatusFromCode(ententeError?.code ?? INTERNAL), headers: {} };
  return { status: 503, headers: { 'retry-after': String(Math.max(1, Math.ceil(ententeError.retryAfterSeconds))) } };
}

/** The error as the GraphQL layer takes it, for a request that fails as a whole. */
export function operationFailure(error: Error): GraphQLError {
  const { status, headers } = httpFailure(error);
  const http = { status, headers: new Map(Object.entries(headers)) };
  return new GraphQLError(error.message, { originalError: error, extensions: { http } });
}

/** Tells the log of an error that the caller only sees the id of. */
export type ReportUnexpected = (error: unknown, errorId: string) => void;

/** The deliberate error behind another, through the wrappings of the GraphQL layer. */
export function findEntenteError(error: unknown): EntenteError | undefined {
  for (let at: unknown = error, step = 0; at instanceof Error && step < 10; step++) {
    if (at instanceof EntenteError) return at;
    at = (at instanceof GraphQLError ? at.originalError : undefined) ?? at.cause;
  }
  return undefined;
}

/** The error as the caller sees it; `formatted` is what the GraphQL layer made of it, with its place. */
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

/** Apollo gives some of its refusals a status and no code, such as a hash that is not the query's. */
function isRefusalOfApollo(error: unknown): boolean {
  const http = error instanceof GraphQLError ? error.extensions['http'] : undefined;
  const status = (http as { readonly status?: number } | undefined)?.status ?? 500;
  return status >= 400 && status < 500;
}
