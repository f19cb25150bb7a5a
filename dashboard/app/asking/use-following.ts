/** Pages that follow each other by themselves: how many are asked for by now, and stopping them. */
import { useState } from 'react';

export interface Following {
  /** One page after the other is being asked for. */
  readonly loading: boolean;
  readonly stop: () => void;
  readonly resume: () => void;
}

/** Begins with the first page of each question anew. */
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
