/** Changes what the address says of a page, besides the lens: "back" undoes it. */
import { useNavigate } from '@tanstack/react-router';

/** A parameter that becomes undefined is taken out of the address; those not named stay. */
export function useChangeSearch<Search extends object>(): (change: Search) => void {
  const navigate = useNavigate();
  return (change) => void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }) } as never);
}
