/** `search`: entities by names and texts, best first. */
import type { GraphQLResolveInfo } from 'graphql';
import { InvalidArgument } from '../../errors';
import { compared } from '../../model/compared';
import { entityKindOfId } from '../../model/entity-kinds';
import { inForce, matchCode } from '../../model/search/match-code';
import { type EntityMatch, matchEntity } from '../../model/search/match-entity';
import { nearestNames } from '../../model/search/nearest-names';
import { searchWords } from '../../model/search/search-words';
import { foundEntities, nearEntities, readFound, type Sought } from '../../queries/found-entities';
import type { OperationContext } from '../execution/operation-context';
import { placeOf } from '../execution/place-of';
import { cursorAt, readPage } from '../lens/page';

/** Weighed and counted at most. */
const MOST_FOUND = 2_000;
const LARGEST_PAGE = 100;
/** Looked at for names that the text may have meant. */
const MOST_NEAR = 50;
const NAMED: readonly string[] = ['name', 'aliases', 'officialName', 'abbreviation', 'shortTitle'];

interface Args {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly first: number;
  readonly after?: string | null;
}

export const search = {
  Query: {
    /** One statement, and one more for suggestions; what is found then opens like any other entity. */
    search: async (_: unknown, { text, kinds, first, after }: Args, context: OperationContext, info: GraphQLResolveInfo) => {
      if (first < 0 || first > LARGEST_PAGE)
        throw new InvalidArgument(
          `search.first: ${first} is not a page size. Accepted: 0 to ${LARGEST_PAGE}; ask for the next page with after.`,
        );
      const { offset } = readPage({ first, after }, 'search');
      const words = searchWords(text);
      const sought = { text, words, kinds: kinds ?? null };
      const rows = await context.run(foundEntities(sought, context.lens, MOST_FOUND + 1));
      const truncated = rows.length > MOST_FOUND;
      const found = rows.slice(0, MOST_FOUND).flatMap((row) => {
        const one = readFound(row);
        const { validAt } = context.lens;
        const byName = matchEntity(words, one.searched);
        const match = bestOf(matchCode(text, one, validAt), byName && inForce(byName, one, validAt));
        return match === null ? [] : [{ id: one.id, name: one.searched[0]?.value ?? '', ...match }];
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
      const suggestions = () => (found.length === 0 ? suggested(sought, context) : []);
      return { edges, totalCount: found.length, truncated, suggestions, pageInfo: { hasNextPage, hasPreviousPage: offset > 0, ...ends } };
    },
  },
};

function bestOf(code: EntityMatch | null, name: EntityMatch | null): EntityMatch | null {
  if (code === null || name === null) return code ?? name;
  const ordered = [code, name].sort((a, b) => b.score - a.score);
  return { score: ordered[0]!.score, matches: ordered.flatMap(({ matches }) => matches) };
}

/** Names near the text, nearest first; each once. */
async function suggested(sought: Sought, { run, lens }: OperationContext): Promise<string[]> {
  const rows = (await run(nearEntities(sought, lens, MOST_NEAR))).map(readFound);
  return nearestNames(
    sought.text,
    rows.flatMap(({ searched }) => searched.filter(({ field }) => NAMED.includes(field)).map(({ value }) => value)),
  );
}
