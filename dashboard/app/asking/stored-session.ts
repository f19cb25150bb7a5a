/** The session as this tab's storage keeps it, for the dashboard and the playground. */

export interface Session {
  readonly token: string;
  readonly name: string;
  readonly role: 'READER' | 'EDITOR';
}

const KEY = 'entente.session';

/** What is kept now; null where nothing is, or nothing that can be read. */
export function storedSession(): Session | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null;
    return typeof stored?.token === 'string' ? stored : null;
  } catch {
    return null;
  }
}

/** Keeps the session, or forgets the one that was kept. */
export function storeSession(session: Session | null): void {
  try {
    if (session) sessionStorage.setItem(KEY, JSON.stringify(session));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage that is turned off: the session lasts as long as the page.
  }
}
