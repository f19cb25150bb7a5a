/** Why there is no answer. */

/** One thing wrong with what was to be recorded. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  readonly field?: string;
}

/** `code` is one of the API's, or NETWORK. */
export class AskError extends Error {
  override readonly name = 'AskError';
  constructor(
    message: string,
    readonly code: string,
    readonly requestId: string | null,
    /** What is wrong with what was written, place by place. */
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}
