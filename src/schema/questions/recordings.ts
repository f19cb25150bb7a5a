/** `recordings`: the recordings of the database, newest first. */
import type { GraphQLResolveInfo } from 'graphql';
import { InvalidArgument } from '../../errors';
import { readRecording } from '../../recorder/cypher/lookup/recording-node';
import { recordingsBefore } from '../../recorder/cypher/lookup/recordings';
import { responsePath } from '../execution/response-path';
import { LARGEST_PAGE } from '../public/generated-sdl';
import type { QuestionContext } from './question-context';

interface Args {
  readonly first: number;
  readonly after?: string | null;
}

export const recordings = {
  Query: {
    /** One statement. Recordings have no gaps, so their total is the number of the newest one. */
    recordings: async (_: unknown, { first, after }: Args, context: QuestionContext, info: GraphQLResolveInfo) => {
      if (first < 0 || first > LARGEST_PAGE)
        throw new InvalidArgument(
          `recordings.first: ${first} is not a page size. Accepted: 0 to ${LARGEST_PAGE}; ask for the next page with after.`,
        );
      const newest = context.lens.knownAt.seq;
      const before = Math.min(after == null ? newest + 1 : parseCursor(after), newest + 1);
      const rows = first === 0 ? [] : await context.run(recordingsBefore(before, first));
      const nodes = rows.map((row) => readRecording(row['recording'] as Record<string, unknown>));
      const last = nodes.at(-1)?.seq ?? before;
      if (last > 1) context.receipt.truncated(responsePath(info));
      const edges = nodes.map((node) => ({ cursor: `#${node.seq}`, node }));
      return { edges, totalCount: newest, pageInfo: buildPageInfo(edges, before <= newest, last > 1) };
    },
  },
};

function buildPageInfo(edges: readonly { readonly cursor: string }[], hasPreviousPage: boolean, hasNextPage: boolean) {
  return { hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
}

/** The number in a cursor. @throws InvalidArgument for a text that is not a cursor of a page. */
function parseCursor(after: string): number {
  const seq = /^#(\d{1,15})$/.exec(after)?.[1];
  if (seq === undefined)
    throw new InvalidArgument(`recordings.after: "${after}" is not a cursor. Accepted: the cursor of an edge, such as "#12".`);
  return Number(seq);
}
