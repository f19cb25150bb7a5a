/** The session in this tab's storage, for the dashboard and the playground. */

export interface Session {
  readonly token: string;
  readonly name: string;
  readonly role: 'READER' | 'EDITOR';
}

const KEY = 'entente.session';

/** The stored session; null if none is stored or the stored text cannot be read. */
export function storedSession(): Session | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null;
    return typeof stored?.token === 'string' ? stored : null;
  } catch {
    return null;
  }
}

/** Stores the session; null removes the stored one. */
export function storeSession(session: Session | null): void {
  try {
    if (session) sessionStorage.setItem(KEY, JSON.stringify(session));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is turned off, so the session lasts as long as the page.
  }
}
