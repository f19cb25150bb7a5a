/** The error classes of Entente, one a cause. `code` is stable and public: docs/errors.md lists every one. */

/** A single thing wrong, and where: a place (`file:line` or a path in the input), what, and what is accepted. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  /** Which part of the fact it is about, such as `end` or `locator`, where that is one. */
  readonly field?: string;
}

/** How an error was caused, and when asking again is worth it. */
export interface EntenteErrorOptions extends ErrorOptions {
  /** The service cannot answer now and may be asked again after so many seconds: over HTTP, status 503 with Retry-After. */
  readonly retryAfterSeconds?: number | undefined;
}

/** Base of every error that Entente raises on purpose. Message order: where, what, what is accepted. */
export abstract class EntenteError extends Error {
  abstract readonly code: string;
  /** Undefined where the caller decides. */
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, { retryAfterSeconds, ...options }: EntenteErrorOptions = {}) {
    super(message, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  override get name(): string {
    return this.constructor.name;
  }
}

/** One or more facts break the rules of the model; nothing was written. `problems` holds them all. */
export class InvalidFact extends EntenteError {
  readonly code = 'INVALID_FACT';
  constructor(
    readonly problems: readonly Problem[],
    options?: EntenteErrorOptions,
  ) {
    super(problems.map((problem) => `${problem.where}: ${problem.what}`).join('\n'), options);
  }
}

/** An argument, option or variable is not of the accepted form. */
export class InvalidArgument extends EntenteError {
  readonly code = 'INVALID_ARGUMENT';
}

/** The thing named does not exist (or not yet, at the lens's `knownAt`). */
export class NotFound extends EntenteError {
  readonly code = 'NOT_FOUND';
}

/** The operation is over a limit or asks for something that is not public. */
export class QueryRefused extends EntenteError {
  readonly code = 'QUERY_REFUSED';
}

/**
 * What is needed is in use: another recording is open, another Entente runs on this data folder. With `retryAfterSeconds`, the server itself has too much to do
 * or is stopping.
 */
export class Busy extends EntenteError {
  readonly code = 'BUSY';
}

/** What was to be changed has changed meanwhile, or the same key came with other content. */
export class Conflict extends EntenteError {
  readonly code = 'CONFLICT';
}

/** No valid sign-in, or not the role the operation needs. */
export class Unauthorised extends EntenteError {
  readonly code = 'UNAUTHORISED';
}

/** After so many seconds it is worth asking a database again that could not be used. */
const DATABASE_RETRY_SECONDS = 5;

/** The database cannot be started, reached, or used as it is. */
export class DatabaseUnavailable extends EntenteError {
  readonly code = 'DATABASE_UNAVAILABLE';

  constructor(message: string, options: EntenteErrorOptions = {}) {
    super(message, { retryAfterSeconds: DATABASE_RETRY_SECONDS, ...options });
  }
}

/** There is no room to write. Reported at once: unlike an outage, it ends only when space is freed. */
export class DiskFull extends DatabaseUnavailable {}
