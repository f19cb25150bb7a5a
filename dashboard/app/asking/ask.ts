/** One question to the server, and its answer or what went wrong. */
import { endSession, sessionToken } from '../session/session';
import { words } from '../words/en';

/** The token is not, or no longer, accepted; a proxy before the server may say 403. */
const REFUSED = new Set([401, 403]);

/** What an answer tells beside its data. */
export interface Receipt {
  readonly lens: { readonly knownAt: { readonly seq: number; readonly at: string | null } };
  readonly sources: readonly string[];
  readonly contested: number;
  readonly truncated: boolean;
  readonly truncatedAt: readonly string[];
}

export interface Answer<Data> {
  readonly data: Data;
  readonly receipt: Receipt;
  /** Fields that could not be read, where the rest could. */
  readonly missing: readonly string[];
  readonly requestId: string | null;
}

/** One thing wrong with what was to be recorded. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  readonly field?: string;
}

/** Why there is no answer. `code` is one of the API's, or NETWORK. */
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

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly errorId?: string; readonly problems?: readonly Problem[] };
  }[];
  readonly extensions?: { readonly receipt?: Receipt };
}

/**
 * Asks with the token of the session. One that is refused ends the session; a question is then asked once more without it.
 * @throws AskError; the signal's reason where it fired.
 */
export async function ask<Data>(query: string, variables: object, signal: AbortSignal): Promise<Answer<Data>> {
  const token = sessionToken();
  const response = await sent(query, variables, signal, token);
  if (token === null || !REFUSED.has(response.status)) return answerIn(response);
  endSession(token);
  return answerIn(query.trimStart().startsWith('mutation') ? response : await sent(query, variables, signal, null));
}

async function answerIn<Data>(response: Response): Promise<Answer<Data>> {
  const requestId = response.headers.get('x-request-id');
  const reply = await readReply<Data>(response, requestId);
  const [error] = reply.errors ?? [];
  const receipt = reply.extensions?.receipt;
  if (reply.data && receipt && Object.values(reply.data).some((value) => value !== null && value !== undefined)) {
    return { data: reply.data, receipt, missing: (reply.errors ?? []).map(({ path }) => path?.join('.') ?? ''), requestId };
  }
  if (reply.data && receipt && !error) return { data: reply.data, receipt, missing: [], requestId };
  throw new AskError(
    error?.message ?? words.asking.unreadable(response.status),
    error?.extensions?.code ?? 'INTERNAL',
    requestId,
    error?.extensions?.problems,
  );
}

async function sent(query: string, variables: object, signal: AbortSignal, token: string | null): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new AskError(`${words.asking.network} (${(error as Error).message})`, 'NETWORK', null);
  }
}

async function readReply<Data>(response: Response, requestId: string | null): Promise<Reply<Data>> {
  try {
    return (await response.json()) as Reply<Data>;
  } catch {
    const code = REFUSED.has(response.status) ? 'UNAUTHORISED' : 'NETWORK';
    throw new AskError(words.asking.unreadable(response.status), code, requestId);
  }
}
