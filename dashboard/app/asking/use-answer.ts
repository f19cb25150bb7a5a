/** Asks a typed document through the page's lens. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { TypedDocumentString } from '../documents/generated/graphql';
import type { Lens } from '../lens/lens';
import { useLens } from '../lens/use-lens';
import { type Answer, ask } from './ask';
import { AskError } from './ask-error';
import { operationText } from './operation-text';

/** The state of a question, with all that its panel needs to show, repeat or stop it. */
export interface AnswerState<Data> {
  readonly query: string;
  readonly variables: object;
  readonly lens: Lens;
  readonly answer: Answer<Data> | undefined;
  readonly error: AskError | null;
  /** True if the answer through the previous lens is shown, because the new answer is still loading or failed. */
  readonly stale: boolean;
  readonly loading: boolean;
  /** True if the reader cancelled the question before an answer arrived. */
  readonly cancelled: boolean;
  /** When the answer arrived, in milliseconds since 1970; 0 before the first answer. */
  readonly answeredAt: number;
  readonly again: () => void;
  readonly cancel: () => void;
}

export interface AskOptions {
  /** A lens other than the page's. */
  readonly lens?: Lens;
  readonly enabled?: boolean;
}

/**
 * Asks the question; the same text with the same variables is asked once. While the answer loads, an answer to other variables is never
 * shown, but one through another lens is.
 */
export function useAnswer<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: AskOptions = {},
): AnswerState<Data> {
  const pageLens = useLens();
  const lens = options.lens ?? pageLens;
  const query = operationText(document.toString(), lens);
  const queryKey = [document.toString(), variables, query];
  const cache = useQueryClient();
  const result = useQuery<Answer<Data>, Error>({
    queryKey,
    queryFn: ({ signal }) => ask<Data>(query, variables, signal),
    enabled: options.enabled ?? true,
    placeholderData: (before, of) => (isSameQuestion(of?.queryKey, queryKey) ? keepPreviousData(before) : undefined),
  });
  const error = result.error === null ? null : toAskError(result.error);
  const lastAnswer = useLastAnswer(queryKey, result.isPlaceholderData ? undefined : result.data, result.dataUpdatedAt);
  // If the database is unavailable, keep showing the last answer.
  const before = result.data === undefined && error && isUnavailable(error) ? lastAnswer : undefined;
  return {
    query,
    variables,
    lens,
    answer: result.data ?? before?.answer,
    error,
    stale: result.isPlaceholderData || before !== undefined,
    loading: result.isFetching,
    cancelled: !result.isFetching && result.data === undefined && result.error === null && (options.enabled ?? true),
    answeredAt: before?.at ?? result.dataUpdatedAt,
    again: () => void result.refetch(),
    cancel: () => void cache.cancelQueries({ queryKey, exact: true }),
  };
}

/** The question itself is valid: it can be answered as soon as the server or its database is back. */
const isUnavailable = ({ code }: AskError): boolean => code === 'DATABASE_UNAVAILABLE' || code === 'NETWORK';

/** The last answer to this question, through any lens. */
function useLastAnswer<Data>(queryKey: readonly unknown[], answer: Answer<Data> | undefined, at: number) {
  const lastAnswer = useRef<{ queryKey: readonly unknown[]; answer: Answer<Data>; at: number }>(undefined);
  useEffect(() => {
    if (answer !== undefined) lastAnswer.current = { queryKey, answer, at };
  });
  return lastAnswer.current && isSameQuestion(lastAnswer.current.queryKey, queryKey) ? lastAnswer.current : undefined;
}

const isSameQuestion = (before: readonly unknown[] | undefined, now: readonly unknown[]): boolean =>
  before !== undefined && before[0] === now[0] && JSON.stringify(before[1]) === JSON.stringify(now[1]);

export const toAskError = (error: Error): AskError => (error instanceof AskError ? error : new AskError(error.message, 'INTERNAL', null));
