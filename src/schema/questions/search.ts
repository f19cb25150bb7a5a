/** `search`: entities by names and texts, best first. */
import type { GraphQLResolveInfo } from 'graphql';
import { InvalidArgument } from '../../errors';
import { entityKindOfId } from '../../model/entity-kinds';
import type { Lens } from '../../model/lens';
import { inForce, matchCode } from '../../model/search/match-code';
import { type EntityMatch, matchEntity } from '../../model/search/match-entity';
import { nearestNames } from '../../model/search/nearest-names';
import { searchWords } from '../../model/search/search-words';
import { type FoundEntity, foundEntities, nearEntities, readFound, type Sought } from '../../queries/found-entities';
import type { OperationContext } from '../execution/operation-context';
import { placeOf } from '../execution/place-of';
import { pinnedCursors, type Rank } from '../lens/pinned-cursors';
import { compareRanks, pageAfter } from './ranked-page';

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
    search: async (_: unknown, args: Args, context: OperationContext, info: GraphQLResolveInfo) => {
      const { text, kinds, first } = args;
      if (first < 0 || first > LARGEST_PAGE)
        throw new InvalidArgument(
          `search.first: ${first} is not a page size. Accepted: 0 to ${LARGEST_PAGE}; ask for the next page with after.`,
        );
      const cursors = pinnedCursors('search', { text, kinds }, context.lens);
      const { lens, after } = cursors.read(args.after);
      const sought = { text, words: searchWords(text), kinds: kinds ?? null };
      const rows = await context.run(foundEntities(sought, lens, MOST_FOUND + 1));
      const truncated = rows.length > MOST_FOUND;
      const found = rows.slice(0, MOST_FOUND).flatMap((row) => matchOf(sought, readFound(row), lens) ?? []);
      found.sort((a, b) => compareRanks(rankOf(a), rankOf(b)));
      const { page, ...place } = pageAfter(found, rankOf, after, first);
      if (truncated || place.hasNextPage) context.receipt.truncated(placeOf(info));
      const edges = page.map((match) => ({
        cursor: cursors.write(lens, rankOf(match)),
        node: match.id,
        kind: entityKindOfId(match.id)!.label,
        score: match.score,
        matches: match.matches,
      }));
      const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
      const suggestions = () => (found.length === 0 ? suggested(sought, context.run, lens) : []);
      return { edges, totalCount: found.length, truncated, suggestions, pageInfo: { ...place, ...ends } };
    },
  },
};

/** What was found, with the name that orders what matches equally well. */
interface Found extends EntityMatch {
  readonly id: string;
  readonly name: string;
}

function matchOf({ text, words }: Sought, one: FoundEntity, { validAt }: Lens): Found | null {
  const byName = matchEntity(words, one.searched);
  const match = bestOf(matchCode(text, one, validAt), byName && inForce(byName, one, validAt));
  return match && { id: one.id, name: one.searched[0]?.value ?? '', ...match };
}

const rankOf = ({ score, name, id }: Found): Rank => [-score, name, id];

function bestOf(code: EntityMatch | null, name: EntityMatch | null): EntityMatch | null {
  if (code === null || name === null) return code ?? name;
  const ordered = [code, name].sort((a, b) => b.score - a.score);
  return { score: ordered[0]!.score, matches: ordered.flatMap(({ matches }) => matches) };
}

/** Names near the text, nearest first; each once. */
async function suggested(sought: Sought, run: OperationContext['run'], lens: Lens): Promise<string[]> {
  const rows = (await run(nearEntities(sought, lens, MOST_NEAR))).map(readFound);
  return nearestNames(
    sought.text,
    rows.flatMap(({ searched }) => searched.filter(({ field }) => NAMED.includes(field)).map(({ value }) => value)),
  );
}
