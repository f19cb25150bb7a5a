/** Changes the parameters of a page in the address, besides the lens. The "back" button undoes the change. */
import { useNavigate } from '@tanstack/react-router';

/**
 * Undefined removes a parameter from the address; parameters that are not named stay. With `replace`, such as for steps of a slider, the
 * change adds no entry to the history.
 */
export function useChangeSearch<Search extends object>(): (change: Search, replace?: boolean) => void {
  const navigate = useNavigate();
  return (change, replace = false) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), replace, resetScroll: false } as never);
}
