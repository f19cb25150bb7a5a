/** The title of the browser's tab. */
import { useEffect } from 'react';
import { words } from '../words/en';

export function usePageTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · ${words.frame.product}`;
  }, [name]);
}
