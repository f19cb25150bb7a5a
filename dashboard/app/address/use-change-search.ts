/** Changes what the address says of a page, besides the lens: "back" undoes it. */
import { useNavigate } from '@tanstack/react-router';

/** A parameter that becomes undefined is taken out of the address; those not named stay. A step on the way, as of a slider, replaces the address. */
export function useChangeSearch<Search extends object>(): (change: Search, replace?: boolean) => void {
  const navigate = useNavigate();
  return (change, replace = false) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), replace, resetScroll: false } as never);
}
