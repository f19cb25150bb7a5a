/** A question whose answer comes in pages: the first of them, and as many more as the reader asked for. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TypedDocumentString } from '../documents/generated/graphql';
import type { Lens } from '../lens/lens';
import { type Answer, ask } from './ask';
import { joinPages } from './join-pages';
import { operationText } from './operation-text';
import { type Asked, toAskError, useAnswer } from './use-answer';

/** Where an answer holds its list, and the cursor of the next page; null where all is there. The document takes it as `$after`. */
export interface Paging<Data> {
  readonly list: string;
  readonly next: (data: Data) => string | null;
}

export interface Paged<Data> extends Asked<Data> {
  /** There is a next page. */
  readonly hasMore: boolean;
}

/** Later pages are read at the recording of the first, so that nothing is shown twice or left out. */
export function usePagedAnswer<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  lens: Lens,
  paging: Paging<Data> | undefined,
  pages: number,
): Paged<Data> {
  const first = useAnswer(document, variables, { lens });
  const cache = useQueryClient();
  const rest = useQuery<Answer<Data>, Error>({
    queryKey: ['pages', first.query, variables, pages, first.answer?.receipt.lens.knownAt.seq],
    enabled: paging !== undefined && pages > 1 && first.answer !== undefined && !first.stale,
    placeholderData: (before, of) => (of?.queryKey[1] === first.query ? keepPreviousData(before) : undefined),
    queryFn: async () => {
      const answer = first.answer as Answer<Data>;
      const query = operationText(document.toString(), { ...lens, knownAt: lens.knownAt ?? `#${answer.receipt.lens.knownAt.seq}` });
      const found: [Data, ...Data[]] = [answer.data];
      for (let after = paging?.next(answer.data); after && found.length < pages; after = paging?.next(found.at(-1) as Data)) {
        const asked = { ...variables, after };
        const queryKey = [document.toString(), asked, query];
        found.push((await cache.fetchQuery({ queryKey, queryFn: ({ signal }) => ask<Data>(query, asked, signal) })).data);
      }
      return { ...answer, data: joinPages(found, paging?.list ?? '') };
    },
  });
  const answer = pages > 1 && !first.stale ? (rest.data ?? first.answer) : first.answer;
  return {
    ...first,
    answer,
    error: first.error ?? (rest.error && toAskError(rest.error)),
    asking: first.asking || rest.isFetching,
    hasMore: answer !== undefined && typeof paging?.next(answer.data) === 'string',
  };
}
