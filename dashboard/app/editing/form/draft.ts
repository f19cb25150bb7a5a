/**
 * Keeps unsent values in this browser, one draft for each form, so that they survive a lost session or a closed tab. A draft never contains
 * a token.
 */
import type { Values } from './values';

export interface Draft {
  readonly values: Values;
  /** The values the form started from, as JSON. A correction is compared with them. */
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

/** Null removes the draft. */
export function keepDraft(form: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(PREFIX + form, JSON.stringify(draft));
    else localStorage.removeItem(PREFIX + form);
  } catch {
    // Storage is full or turned off; the form itself still holds the values.
  }
}
