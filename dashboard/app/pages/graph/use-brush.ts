/** The years to which the graph is narrowed. The screen follows the brush immediately, the address when the brush rests. */
import { useEffect, useRef, useState } from 'react';
import type { Years } from './drawing/tie-years';

const REST_MS = 150;

/** The current years, whole numbers within the range, and a function that changes them. */
export function useBrush(kept: Years, onRest: (years: Years) => void): [Years, (years: Years) => void] {
  const [moved, setMoved] = useState<Years | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = kept.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` holds the years of the address, which replace those of the brush.
  useEffect(() => setMoved(null), [text]);
  const move = (years: Years) => {
    setMoved(years);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onRest(years), REST_MS);
  };
  return [moved ?? kept, move];
}
