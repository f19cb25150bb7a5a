/** Sends a mutation. After a success, all data on the page is loaded again. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../asking/ask';
import { AskError } from '../../asking/ask-error';
import type { TypedDocumentString } from '../../documents/generated/graphql';

export interface Sending {
  readonly busy: boolean;
  readonly error: AskError | null;
  readonly clear: () => void;
  /** The answer, or null if it was refused; `error` then gives the reason. */
  readonly send: <Data, Variables extends object>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ) => Promise<Sent<Data>>;
}

export type Sent<Data> = { readonly data: Data; readonly error: null } | { readonly data: null; readonly error: AskError };

export function useSend(): Sending {
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AskError | null>(null);
  return {
    busy,
    error,
    clear: () => setError(null),
    send: async (document, variables) => {
      setBusy(true);
      setError(null);
      try {
        const { data } = await ask<never>(document.toString(), variables, new AbortController().signal);
        void cache.invalidateQueries();
        return { data, error: null };
      } catch (thrown) {
        const failed = thrown instanceof AskError ? thrown : new AskError((thrown as Error).message, 'INTERNAL', null);
        setError(failed);
        return { data: null, error: failed };
      } finally {
        setBusy(false);
      }
    },
  };
}
