/** The page's lens, and changing it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Lens, type LensSearch, lensFromSearch, lensSearch, searchFromLens } from './lens';

export function useLensSearch(): LensSearch {
  return lensSearch(useSearch({ strict: false }));
}

/** The lens that the address tells; the same object while the lens is the same. */
export function useLens(): Lens {
  const search = useLensSearch();
  const text = JSON.stringify(search);
  return useMemo(() => lensFromSearch(JSON.parse(text) as LensSearch), [text]);
}

/** Changes the lens of the page. A step of the slider replaces the address; anything else can be undone by "back". */
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
