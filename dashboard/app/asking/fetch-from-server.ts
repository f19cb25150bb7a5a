/** What is fetched from this server, with the token of the session: it goes out as a header, and never in an address. */

import { words } from '../words/en';
import { AskError } from './ask-error';
import { endSession, sessionToken } from './session';

/** The token is not, or no longer, accepted; a proxy before the server may say 403. */
const REFUSED = new Set([401, 403]);

export const isRefused = ({ status }: Response): boolean => REFUSED.has(status);

export interface ServerRequest {
  readonly signal: AbortSignal;
  /** A body to post. */
  readonly json?: string;
  /** It changes something, so it is never sent twice. */
  readonly once?: boolean;
}

/**
 * A token that is refused ends the session; what only reads is then asked once more without it.
 * @throws AskError with the code NETWORK; the signal's reason where it fired.
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
