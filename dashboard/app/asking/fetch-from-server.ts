/** Requests to this server with the token of the session. The token is sent as a header, never in an address. */

import { words } from '../words/en';
import { AskError } from './ask-error';
import { endSession, sessionToken } from './session';

/** The server does not accept the token, or no longer accepts it. A proxy before the server may answer 403. */
const REFUSED = new Set([401, 403]);

export const isRefused = ({ status }: Response): boolean => REFUSED.has(status);

export interface ServerRequest {
  readonly signal: AbortSignal;
  /** A body to post. */
  readonly json?: string;
  /** The request changes data, so it is never sent twice. */
  readonly once?: boolean;
}

/**
 * If the server refuses a token, the session ends. A request that only reads is then sent once more without the token.
 * @throws AskError with the code NETWORK; the reason of the signal if it was aborted.
 */
export async function fetchFromServer(path: string, request: ServerRequest): Promise<Response> {
  const token = sessionToken();
  const response = await send(path, request, token);
  if (token === null || !isRefused(response)) return response;
  endSession(token);
  return request.once ? response : send(path, request, null);
}

async function send(path: string, { signal, json }: ServerRequest, token: string | null): Promise<Response> {
  const headers = new Headers();
  if (json !== undefined) headers.set('content-type', 'application/json');
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  try {
    return await fetch(path, { headers, signal, ...(json !== undefined && { method: 'POST', body: json }) });
  } catch (error) {
    signal.throwIfAborted();
    throw new AskError(`${words.asking.network} (${(error as Error).message})`, 'NETWORK', null);
  }
}
