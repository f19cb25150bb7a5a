/** Which form is open. Only one can be open, outside of pages and drawers, so that it stays open if the row that opened it disappears. */
import { useSyncExternalStore } from 'react';
import type { Named } from '../facts/tie-with-edges';

export type Edit =
  | { readonly kind: 'correct' | 'retract'; readonly assertion: string }
  | { readonly kind: 'add' | 'judge'; readonly entity: Named };

const listeners = new Set<() => void>();
let open: Edit | null = null;

function update(next: Edit | null): void {
  open = next;
  for (const listener of listeners) listener();
}

export const openEdit = (edit: Edit): void => update(edit);
export const closeEdit = (): void => update(null);

export function useOpenEdit(): Edit | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
