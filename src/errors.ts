/** The error classes of Entente, one a cause. `code` is stable and public: docs/errors.md lists every one. */

/** A single thing wrong, and where: a place (`file:line` or a path in the input), what, and what is accepted. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  /** Which part of the fact it is about, such as `end` or `locator`, where that is one. */
  readonly field?: string;
}

/** Base of every error that Entente raises on purpose. Message order: where, what, what is accepted. */
export abstract class EntenteError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** One or more facts break the rules of the model; nothing was written. `problems` holds them all. */
export class InvalidFact extends EntenteError {
  readonly code = 'INVALID_FACT';
  constructor(
    readonly problems: readonly Problem[],
    options?: ErrorOptions,
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

/** Somebody else holds what is needed: another recording is open, another Entente runs on this data folder. */
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

/** The database cannot be started, reached, or used as it is. */
export class DatabaseUnavailable extends EntenteError {
  readonly code = 'DATABASE_UNAVAILABLE';
}
