/** Pages that are loaded one after the other without a click: the number requested so far, and how to stop. */
import { useState } from 'react';

export interface Following {
  /** True while pages are being loaded. */
  readonly loading: boolean;
  readonly stop: () => void;
  readonly resume: () => void;
}

/** Starts again at the first page if the question changes. */
export function useFollowing(question: string) {
  const [reached, setReached] = useState({ question, pages: 1, stopped: false });
  const now = reached.question === question ? reached : { question, pages: 1, stopped: false };
  return {
    pages: now.pages,
    stopped: now.stopped,
    next: () => setReached({ ...now, pages: now.pages + 1 }),
    stop: () => setReached({ ...now, stopped: true }),
    resume: () => setReached({ ...now, stopped: false }),
  };
}
