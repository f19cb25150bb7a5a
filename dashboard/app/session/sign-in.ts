/** Signing in and out. The server is asked who the token belongs to, and only a token that it accepts is kept. */

import { answerCache } from '../asking/answer-cache';
import { AskError } from '../asking/ask-error';
import { beginSession, leaveSession } from '../asking/session';
import type { Session } from '../asking/stored-session';
import { MeDocument, type MeQuery } from '../documents/generated/graphql';
import { words } from '../words/en';

/** @throws AskError if the server does not accept the token, or cannot be reached. */
export async function signIn(token: string): Promise<Session> {
  if (!/^[\x21-\x7e]{1,500}$/.test(token)) throw new AskError(words.session.noToken, 'UNAUTHORISED', null);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: MeDocument.toString() }),
  }).catch(() => {
    throw new AskError(words.asking.network, 'NETWORK', null);
  });
  const reply = (await response.json().catch(() => ({}))) as { readonly data?: MeQuery };
  if (!reply.data)
    throw new AskError(response.status === 401 ? words.session.refused : words.asking.unreadable(response.status), 'UNAUTHORISED', null);
  const session = { token, ...reply.data.me };
  beginSession(session);
  // Questions that were refused before may be answered now.
  await answerCache.resetQueries({ predicate: ({ state }) => state.status === 'error' });
  return session;
}

/** Removes the answers that the token gave access to. If readers need no token, they are loaded again. */
export async function signOut(): Promise<void> {
  leaveSession();
  await answerCache.resetQueries();
}
