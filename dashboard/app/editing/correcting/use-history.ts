/** The history of an assertion. It is read again each time a form opens, because an editor must not start from cached values. */
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../asking/ask';
import type { AskError } from '../../asking/ask-error';
import { AssertionHistoryDocument, type AssertionHistoryQuery } from '../../documents/generated/graphql';

export type History = AssertionHistoryQuery['history'];
export type AssertionVersion = History['versions'][number];

export interface HistoryState {
  readonly history: History | null;
  readonly error: AskError | null;
  /** Reads the history again and returns it; null if it cannot be read. */
  readonly read: () => Promise<History | null>;
}

export function useHistory(assertion: string): HistoryState {
  const [state, setState] = useState<Pick<HistoryState, 'history' | 'error'>>({ history: null, error: null });
  const read = useCallback(async () => {
    try {
      const { data } = await ask<AssertionHistoryQuery>(AssertionHistoryDocument.toString(), { assertion }, new AbortController().signal);
      setState({ history: data.history, error: null });
      return data.history;
    } catch (error) {
      setState((before) => ({ ...before, error: error as AskError }));
      return null;
    }
  }, [assertion]);
  useEffect(() => void read(), [read]);
  return { ...state, read };
}

/** The last version that changed the content; a version with the cause RESTATED only repeats it. */
export function lastDistinctVersion(history: History): AssertionVersion {
  const distinct = history.versions.filter(({ cause }) => cause !== 'RESTATED');
  return (distinct.at(-1) ?? history.versions.at(-1)) as AssertionVersion;
}
