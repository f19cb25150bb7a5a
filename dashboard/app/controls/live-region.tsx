/** One place that speaks to screen readers: what was copied, which lens is in force, what was selected. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Say = (text: string) => void;

const SayContext = createContext<Say>(() => {});

/** Says a short text aloud, politely; the same text twice is said twice. */
export const useSay = (): Say => useContext(SayContext);

export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', turn: 0 });
  const say = useCallback((text: string) => setMessage(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <SayContext.Provider value={say}>
      {children}
      <div className="live-region" role="status" aria-live="polite">
        <span key={message.turn}>{message.text}</span>
      </div>
    </SayContext.Provider>
  );
}
