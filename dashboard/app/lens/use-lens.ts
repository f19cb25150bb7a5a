/** Reads and changes the lens of the page. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Lens, type LensSearch, lensFromSearch, lensSearch, searchFromLens } from './lens';

export function useLensSearch(): LensSearch {
  return lensSearch(useSearch({ strict: false }));
}

/** The lens that the address describes. The same object is returned while the lens does not change. */
export function useLens(): Lens {
  const search = useLensSearch();
  const text = JSON.stringify(search);
  return useMemo(() => lensFromSearch(JSON.parse(text) as LensSearch), [text]);
}

/**
 * Returns a function that changes the lens. With `replace`, such as for steps of the slider, the change adds no entry to the history;
 * without it, "back" undoes the change.
 */
export function useChangeLens(): (change: Partial<Lens>, replace?: boolean) => void {
  const navigate = useNavigate();
  return (change, replace = false) =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, ...searchFromLens(change) }),
      replace,
      resetScroll: false,
    } as never);
}
