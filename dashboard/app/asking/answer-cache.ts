/** The cache of answers, by the exact text of the question. */
import { QueryClient } from '@tanstack/react-query';
import { AskError } from './ask-error';

/** Only transient errors are retried, and only once. */
const TRANSIENT_CODES = new Set(['NETWORK', 'BUSY']);

export const answerCache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retryDelay: 500,
      retry: (failures, error) => failures < 1 && error instanceof AskError && TRANSIENT_CODES.has(error.code),
    },
  },
});
