/** Whether the page is being printed. A printed page needs everything that a screen shows only in part. */
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let onPaper = false;
const listeners = new Set<() => void>();

/** Notifies all listeners before the event ends, because the browser prints the page as it is at that time. */
function set(value: boolean): void {
  if (onPaper === value) return;
  onPaper = value;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

const media = window.matchMedia('print');
media.addEventListener('change', () => set(media.matches));
window.addEventListener('beforeprint', () => set(true));
window.addEventListener('afterprint', () => set(false));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOnPaper = (): boolean => useSyncExternalStore(subscribe, () => onPaper);
