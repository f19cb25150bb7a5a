/** The one live region for screen readers. It announces what was copied, which lens applies and what was selected. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Say = (text: string) => void;

const SayContext = createContext<Say>(() => {});

/** Returns a function that announces a short text politely. It also announces a text that was just announced. */
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
