/**
 * Who is signed in. The token lives in memory and in this tab's sessionStorage, which ends with the tab: never in the address, a cookie or a draft.
 * It goes out only as a header of questions to this server, so no other site can make a browser send it.
 */
import { useSyncExternalStore } from 'react';

export interface Session {
  readonly token: string;
  readonly name: string;
  readonly role: 'READER' | 'EDITOR';
}

export interface SessionState {
  readonly session: Session | null;
  /** There was one, and the server refused its token. */
  readonly ended: boolean;
}

const KEY = 'entente.session';
const listeners = new Set<() => void>();
let state: SessionState = { session: stored(), ended: false };

function stored(): Session | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null;
  } catch {
    return null;
  }
}

function become(next: SessionState): void {
  state = next;
  try {
    if (next.session) sessionStorage.setItem(KEY, JSON.stringify(next.session));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage that is turned off: the session lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

export const sessionToken = (): string | null => state.session?.token ?? null;
export const beginSession = (session: Session): void => become({ session, ended: false });
export const leaveSession = (): void => become({ session: null, ended: false });

/** The server refused the token; a newer session is left alone. */
export function endSession(token: string): void {
  if (state.session?.token === token) become({ session: null, ended: true });
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
