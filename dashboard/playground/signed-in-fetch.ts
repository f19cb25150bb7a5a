/** The playground's way to the server, with the token that this tab signed in with on the dashboard: never typed here, so never remembered here. */
import { storedSession, storeSession } from '../app/asking/stored-session';

/** A token that is refused is forgotten, and the question asked once more without it; `onRefused` is told where that does not help either. */
export function signedInFetch(onRefused: () => void): typeof fetch {
  return async (input, init) => {
    const token = storedSession()?.token ?? null;
    let response = await sent(input, init, token);
    if (response.status === 401 && token !== null) {
      storeSession(null);
      response = await sent(input, init, null);
    }
    if (response.status === 401) onRefused();
    return response;
  };
}

function sent(input: RequestInfo | URL, init: RequestInit | undefined, token: string | null): Promise<Response> {
  const headers = new Headers(init?.headers);
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  return fetch(input, { ...init, headers });
}
