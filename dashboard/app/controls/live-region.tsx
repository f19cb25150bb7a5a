/** One place that speaks to screen readers: what was copied, which lens is in force, what was selected. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Say = (text: string) => void;

const Speaking = createContext<Say>(() => {});

/** Says a short text aloud, politely; the same text twice is said twice. */
export const useSay = (): Say => useContext(Speaking);

export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const say = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <Speaking.Provider value={say}>
      {children}
      <div className="live-region" role="status" aria-live="polite">
        <span key={said.turn}>{said.text}</span>
      </div>
    </Speaking.Provider>
  );
}
