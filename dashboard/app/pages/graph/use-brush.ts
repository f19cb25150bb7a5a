/** The years to which the graph is narrowed: at once on the screen, and in the address when the hand rests. */
import { useEffect, useRef, useState } from 'react';
import type { Years } from './drawing/tie-years';

const REST_MS = 150;

/** The years in force, whole numbers within the span, and how to change them. */
export function useBrush(kept: Years, onRest: (years: Years) => void): [Years, (years: Years) => void] {
  const [moved, setMoved] = useState<Years | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = kept.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` is what the address says; when it speaks, the hand's word is over.
  useEffect(() => setMoved(null), [text]);
  const move = (years: Years) => {
    setMoved(years);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onRest(years), REST_MS);
  };
  return [moved ?? kept, move];
}
