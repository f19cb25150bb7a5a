/** Sends one question to the server and returns its answer or its error. */
import { words } from '../words/en';
import { AskError, type Problem } from './ask-error';
import { fetchFromServer, isRefused } from './fetch-from-server';

/** What an answer reports besides its data. */
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
  /** Fields that could not be read although the rest could. */
  readonly missing: readonly string[];
  readonly requestId: string | null;
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

/** @throws AskError; the reason of the signal if it was aborted. */
export async function ask<Data>(query: string, variables: object, signal: AbortSignal): Promise<Answer<Data>> {
  const once = query.trimStart().startsWith('mutation');
  return readAnswer(await fetchFromServer('/graphql', { json: JSON.stringify({ query, variables }), signal, once }));
}

/** Reads the error from a response that is not an answer. */
export async function readError(response: Response): Promise<AskError> {
  const requestId = response.headers.get('x-request-id');
  try {
    return buildError(await readReply(response, requestId), response, requestId);
  } catch (error) {
    return error as AskError;
  }
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const requestId = response.headers.get('x-request-id');
  const reply = await readReply<Data>(response, requestId);
  const [error] = reply.errors ?? [];
  const receipt = reply.extensions?.receipt;
  if (reply.data && receipt && Object.values(reply.data).some((value) => value !== null && value !== undefined)) {
    return { data: reply.data, receipt, missing: (reply.errors ?? []).map(({ path }) => path?.join('.') ?? ''), requestId };
  }
  if (reply.data && receipt && !error) return { data: reply.data, receipt, missing: [], requestId };
  throw buildError(reply, response, requestId);
}

function buildError({ errors }: Reply<unknown>, { status }: Response, requestId: string | null): AskError {
  const [error] = errors ?? [];
  const { code = 'INTERNAL', problems } = error?.extensions ?? {};
  return new AskError(error?.message ?? words.asking.unreadable(status), code, requestId, problems);
}

async function readReply<Data>(response: Response, requestId: string | null): Promise<Reply<Data>> {
  try {
    return (await response.json()) as Reply<Data>;
  } catch {
    const code = isRefused(response) ? 'UNAUTHORISED' : 'NETWORK';
    throw new AskError(words.asking.unreadable(response.status), code, requestId);
  }
}
