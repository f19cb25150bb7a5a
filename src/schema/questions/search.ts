/** `search`: entities by names and texts, best first. */
import type { GraphQLResolveInfo } from 'graphql';
import { InvalidArgument } from '../../errors';
import { compared } from '../../model/compared';
import { entityKindOfId } from '../../model/entity-kinds';
import { matchEntity } from '../../model/search/match-entity';
import { searchWords } from '../../model/search/search-words';
import { foundEntities, readFound } from '../../queries/found-entities';
import type { OperationContext } from '../execution/operation-context';
import { placeOf } from '../execution/place-of';
import { cursorAt, readPage } from '../lens/page';

/** Weighed and counted at most. */
const MOST_FOUND = 2_000;
const LARGEST_PAGE = 100;

interface Args {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly first: number;
  readonly after?: string | null;
}

export const search = {
  Query: {
    /** One statement; what is found then opens like any other entity. */
    search: async (_: unknown, { text, kinds, first, after }: Args, context: OperationContext, info: GraphQLResolveInfo) => {
      if (first < 0 || first > LARGEST_PAGE)
        throw new InvalidArgument(
          `search.first: ${first} is no page size. Accepted: 0 to ${LARGEST_PAGE}; ask for the next page with after.`,
        );
      const { offset } = readPage({ first, after }, 'search');
      const words = searchWords(text);
      const rows = await context.run(foundEntities(words, kinds ?? null, context.lens, MOST_FOUND + 1));
      const truncated = rows.length > MOST_FOUND;
      const found = rows.slice(0, MOST_FOUND).flatMap((row) => {
        const { id, searched } = readFound(row);
        const match = matchEntity(words, searched);
        return match === null ? [] : [{ id, name: searched[0]?.value ?? '', ...match }];
      });
      found.sort((a, b) => b.score - a.score || compared(a.name, b.name) || compared(a.id, b.id));
      const page = found.slice(offset, offset + first);
      const hasNextPage = offset + page.length < found.length;
      if (truncated || hasNextPage) context.receipt.truncated(placeOf(info));
      const edges = page.map(({ id, score, matches }, at) => ({
        cursor: cursorAt(offset + at),
        node: id,
        kind: entityKindOfId(id)!.label,
        score,
        matches,
      }));
      const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
      return { edges, totalCount: found.length, truncated, pageInfo: { hasNextPage, hasPreviousPage: offset > 0, ...ends } };
    },
  },
};
