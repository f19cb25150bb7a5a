/** A question whose answer comes in pages: the first page, and as many more as the reader requested, or all pages in turn. */
import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { TypedDocumentString } from '../documents/generated/graphql';
import type { Lens } from '../lens/lens';
import { type Answer, ask } from './ask';
import { joinPages } from './join-pages';
import { operationText } from './operation-text';
import { type AnswerState, toAskError, useAnswer } from './use-answer';
import { type Following, useFollowing } from './use-following';

/**
 * Where an answer holds its list, and the cursor of the next page; null on the last page. The document takes the cursor as
 * `$after`.
 */
export interface Paging<Data> {
  readonly list: string;
  readonly next: (data: Data) => string | null;
  /** If true, pages are loaded one after the other until the list is complete or the reader stops. */
  readonly loadAll?: boolean;
}

export interface PagedAnswerState<Data> extends AnswerState<Data> {
  /** True if there is a next page. */
  readonly hasMore: boolean;
  /** With `loadAll`: whether pages are being loaded, and how to stop; otherwise undefined. */
  readonly following: Following | undefined;
}

/** Later pages are read at the recording of the first page, so that no row is shown twice or left out. */
export function usePagedAnswer<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  lens: Lens,
  paging: Paging<Data> | undefined,
  chosen: number,
): PagedAnswerState<Data> {
  const first = useAnswer(document, variables, { lens });
  const cache = useQueryClient();
  const loadAll = paging?.loadAll === true;
  const question = `${first.query} ${JSON.stringify(variables)}`;
  const { stopped, ...reached } = useFollowing(question);
  const pages = loadAll ? reached.pages : chosen;
  const queryKey = ['pages', question, pages, first.answer?.receipt.lens.knownAt.seq];
  const rest = useQuery<Answer<Data>, Error>({
    queryKey,
    enabled: paging !== undefined && pages > 1 && first.answer !== undefined && !first.stale && !stopped,
    placeholderData: (before, of) => (of?.queryKey[1] === question ? keepPreviousData(before) : undefined),
    queryFn: async ({ signal }) => {
      const answer = first.answer as Answer<Data>;
      const query = operationText(document.toString(), { ...lens, knownAt: lens.knownAt ?? `#${answer.receipt.lens.knownAt.seq}` });
      const ask = (after: string) => fetchPageOnce<Data>(cache, document.toString(), query, { ...variables, after }, signal);
      return { ...answer, data: await fetchPages(pages, answer.data, paging as Paging<Data>, ask) };
    },
  });
  const answer = pages > 1 && !first.stale ? (rest.data ?? first.answer) : first.answer;
  const hasMore = answer !== undefined && typeof paging?.next(answer.data) === 'string';
  const loading = first.loading || rest.isFetching;
  const error = first.error ?? (rest.error && toAskError(rest.error));
  const loadingAll = loadAll && hasMore && !stopped && error === null;
  const ready = loadingAll && !loading && !first.stale && !rest.isPlaceholderData;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that arrives.
  useEffect(() => {
    if (ready) reached.next();
  }, [ready, question, pages]);
  const stop = () => {
    reached.stop();
    void cache.cancelQueries({ queryKey, exact: true });
  };
  return {
    ...first,
    answer,
    error,
    // Also true between two pages that are loaded one after the other.
    loading: loading || loadingAll,
    hasMore,
    following: loadAll ? { loading: loadingAll, stop, resume: reached.resume } : undefined,
  };
}

/** What was known at a recording never changes, so each page is requested once. */
function fetchPageOnce<Data>(
  cache: QueryClient,
  document: string,
  query: string,
  variables: object,
  signal: AbortSignal,
): Promise<Answer<Data>> {
  return cache.fetchQuery({
    queryKey: [document, variables, query],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => ask<Data>(query, variables, signal),
  });
}

/** The first page and the pages after it, at most `pages` in all, joined into one. */
async function fetchPages<Data>(
  pages: number,
  first: Data,
  { list, next }: Paging<Data>,
  ask: (after: string) => Promise<Answer<Data>>,
): Promise<Data> {
  const found: [Data, ...Data[]] = [first];
  for (let after = next(first); after && found.length < pages; after = next(found.at(-1) as Data)) found.push((await ask(after)).data);
  return joinPages(found, list);
}
