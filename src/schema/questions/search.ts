/** `search`: entities by names and texts, best first. */
import type { GraphQLResolveInfo } from 'graphql';
import { entityKindOfId } from '../../domain/entity-kinds';
import { InvalidArgument, required } from '../../errors';
import { answerSearch, type Found } from '../../questions/search/answer';
import type { NameSpell } from '../../questions/search/match-entity';
import { responsePath } from '../execution/response-path';
import { pinnedCursors, type Rank } from '../lens/pinned-cursors';
import type { QuestionContext } from './question-context';
import { compareRanks, pageAfter } from './ranked-page';

const LARGEST_PAGE = 100;
interface Args {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly first: number;
  readonly after?: string | null;
}

export const search = {
  Query: {
    /** One statement, and one more for suggestions. The entities found are opened like any other entity. */
    search: async (_: unknown, args: Args, context: QuestionContext, info: GraphQLResolveInfo) => {
      const { text, kinds, first } = args;
      if (first < 0 || first > LARGEST_PAGE)
        throw new InvalidArgument(
          `search.first: ${first} is not a page size. Accepted: 0 to ${LARGEST_PAGE}; ask for the next page with after.`,
        );
      if (kinds?.length === 0)
        throw new InvalidArgument('search.kinds: the list is empty. Accepted: at least one kind, or nothing for all.');
      const cursors = pinnedCursors('search', { text, kinds }, context.lens);
      const { lens, after } = cursors.read(args.after);
      const { found, truncated, suggestions } = await answerSearch(context.run, lens, { text, kinds: kinds ?? null });
      found.sort((a, b) => compareRanks(readRank(a), readRank(b)));
      const { page, ...place } = pageAfter(found, readRank, after, first);
      if (truncated || place.hasNextPage) context.receipt.truncated(responsePath(info));
      const edges = page.map((match) => ({
        cursor: cursors.write(lens, readRank(match)),
        node: match.id,
        kind: required(entityKindOfId(match.id), 'the kind of an entity').label,
        score: match.score,
        matches: match.matches.map(({ spells = [], ...shown }) => ({
          ...shown,
          spells: () => spells.map((spell) => nameSpell(spell, context)),
        })),
      }));
      const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
      return { edges, totalCount: found.length, truncated, suggestions, pageInfo: { ...place, ...ends } };
    },
  },
};

/** The name as clients see it; its source is recorded in the receipt. */
function nameSpell({ start, end, endStatus, ...edge }: NameSpell, { receipt }: QuestionContext) {
  receipt.addEvidence(edge);
  return { start, end, endStatus, source: edge.sourceId };
}

const readRank = ({ score, name, id }: Found): Rank => [-score, name, id];
