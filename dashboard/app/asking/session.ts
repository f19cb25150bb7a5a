/**
 * The session of the signed-in person. The token is kept in memory and in this tab's sessionStorage, which ends with the tab. It is never
 * in the address, a cookie or a draft.
 * The token is sent only as a header of questions to this server, so no other site can make a browser send it.
 */
import { useSyncExternalStore } from 'react';
import { type Session, storedSession, storeSession } from './stored-session';

export interface SessionState {
  readonly session: Session | null;
  /** True if a session existed and the server refused its token. */
  readonly ended: boolean;
}

const listeners = new Set<() => void>();
let state: SessionState = { session: storedSession(), ended: false };

function update(next: SessionState): void {
  state = next;
  storeSession(next.session);
  for (const listener of listeners) listener();
}

export const sessionToken = (): string | null => state.session?.token ?? null;
export const beginSession = (session: Session): void => update({ session, ended: false });
export const leaveSession = (): void => update({ session: null, ended: false });

/** Ends the session because the server refused the token. A newer session with another token stays. */
export function endSession(token: string): void {
  if (state.session?.token === token) update({ session: null, ended: true });
}

export function useSession(): SessionState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
