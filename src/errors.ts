/** The error classes of Entente, one for each cause. `code` is stable and public: docs/errors.md lists all of them. */

/** One problem: its place (`file:line` or a path in the input), what is wrong, and what is accepted. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  /** The part of the fact that it concerns, such as `end` or `locator`, if there is one. */
  readonly field?: string;
}

/** The cause of an error, and when a retry makes sense. */
export interface EntenteErrorOptions extends ErrorOptions {
  /** The service cannot answer now; the client may retry after this number of seconds: over HTTP, status 503 with Retry-After. */
  readonly retryAfterSeconds?: number | undefined;
}

/** Base of every error that Entente raises deliberately. Message order: where, what, what is accepted. */
export abstract class EntenteError extends Error {
  abstract readonly code: string;
  /** Undefined if the client decides when to retry. */
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, { retryAfterSeconds, ...options }: EntenteErrorOptions = {}) {
    super(message, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  override get name(): string {
    return this.constructor.name;
  }
}

/** One or more facts break the rules of the model; nothing was written. `problems` holds all of them. */
export class InvalidFact extends EntenteError {
  readonly code = 'INVALID_FACT';
  constructor(
    readonly problems: readonly Problem[],
    options?: EntenteErrorOptions,
  ) {
    super(problems.map((problem) => `${problem.where}: ${problem.what}`).join('\n'), options);
  }
}

/** An argument, option or variable has a form that is not accepted. */
export class InvalidArgument extends EntenteError {
  readonly code = 'INVALID_ARGUMENT';
}

/** The named entity or object does not exist (or not yet, at the lens's `knownAt`). */
export class NotFound extends EntenteError {
  readonly code = 'NOT_FOUND';
}

/** The operation exceeds a limit or asks for something that is not public. */
export class QueryRefused extends EntenteError {
  readonly code = 'QUERY_REFUSED';
}

/**
 * The resource is in use: another recording is open, or another Entente uses this data folder. With `retryAfterSeconds`, the server itself
 * is overloaded or is stopping.
 */
export class Busy extends EntenteError {
  readonly code = 'BUSY';
}

/** The object to change has changed in the meantime, or the same key came with other content. */
export class Conflict extends EntenteError {
  readonly code = 'CONFLICT';
}

/** No valid sign-in, or the role does not permit the operation. */
export class Unauthorised extends EntenteError {
  readonly code = 'UNAUTHORISED';
}

/** The number of seconds after which a client may retry when the database was unavailable. */
const DATABASE_RETRY_SECONDS = 5;

/** The database cannot be started, reached, or used as it is. */
export class DatabaseUnavailable extends EntenteError {
  readonly code = 'DATABASE_UNAVAILABLE';

  constructor(message: string, options: EntenteErrorOptions = {}) {
    super(message, { retryAfterSeconds: DATABASE_RETRY_SECONDS, ...options });
  }
}

/** The disk is full. Reported at once: unlike an outage, it ends only when space is freed. */
export class DiskFull extends DatabaseUnavailable {}

/**
 * The value, where the code before made sure that there is one but the type cannot say so.
 * @throws Error that names `what` if it is missing: a fault of the program, not of its input.
 */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing.`);
  return value;
}
