/** What was written and not sent, kept in this browser for each form, so that neither a lost session nor a closed tab loses it. Never a token. */
import type { Values } from './values';

export interface Draft {
  readonly values: Values;
  /** What the form began from, as JSON; a correction is compared with what was seen then. */
  readonly base: string | null;
  readonly at: string;
}

const PREFIX = 'entente.draft ';

export function readDraft(form: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + form) ?? 'null') as Draft | null;
    return typeof draft?.values === 'object' && draft.values !== null ? draft : null;
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function keepDraft(form: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(PREFIX + form, JSON.stringify(draft));
    else localStorage.removeItem(PREFIX + form);
  } catch {
    // Storage that is full or turned off: the form itself still holds what was written.
  }
}
