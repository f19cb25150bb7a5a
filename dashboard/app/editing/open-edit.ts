/** Which form is open: one at a time, above whatever page or drawer it was opened from, so that it outlives the row it is about. */
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
