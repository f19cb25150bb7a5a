/** Why a question was not answered. */

/** One problem in the facts that were sent to be recorded. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  readonly field?: string;
}

/** `code` is a code of the API, or NETWORK. */
export class AskError extends Error {
  override readonly name = 'AskError';
  constructor(
    message: string,
    readonly code: string,
    readonly requestId: string | null,
    /** The problems in the facts that were sent, each with its place. */
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}
