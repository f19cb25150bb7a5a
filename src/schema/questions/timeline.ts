/** `timeline`: the ties of entities in the order of time. */

import type { GraphQLResolveInfo } from 'graphql';
import { required } from '../../errors';
import { EARLIEST_DAY } from '../../model/day';
import type { ResolvedTie } from '../../model/resolved-tie';
import { visibleDay } from '../../model/spell';
import type { EntityClusters } from '../../questions/shared/equivalence/entity-clusters';
import { answerTimeline, readPageTies } from '../../questions/timeline/answer';
import { readTimelineRequest, type TimelineInput } from '../../questions/timeline/request';
import { beginsUncertainly, densities, type TimelineEntry } from '../../questions/timeline/resolve';
import { inTurns } from '../../turns';
import { responsePath } from '../execution/response-path';
import { pinnedCursors } from '../lens/pinned-cursors';
import { clustersFor } from './clusters-for';
import type { QuestionContext } from './question-context';
import { pageAfter } from './ranked-page';
import { recordProvenance } from './record-provenance';
import { shownKnownAt } from './shown-known-at';

export const timeline = {
  Query: {
    timeline: async (_: unknown, args: TimelineInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const request = readTimelineRequest(args);
      const { first, ...list } = request;
      const cursors = pinnedCursors('timeline', list, context.lens);
      const { lens, after } = cursors.read(args.after);
      const clusters = await clustersFor(context, lens, request.of);
      const entries = await answerTimeline(context.run, lens, request, clusters);
      const { page, ...place } = pageAfter(entries, readRank, after, first);
      if (place.hasNextPage) context.receipt.truncated(responsePath(info));
      const ties = await readPageTies(context.run, lens, page);
      await inTurns(recordProvenance(context, [...ties.values()]));
      const edges = page.map((entry) => ({
        cursor: cursors.write(lens, readRank(entry)),
        node: shownEntry(entry, required(ties.get(entry.tie), 'a tie of the page'), request.of, clusters),
      }));
      return {
        edges,
        pageInfo: { ...place, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
        totalCount: entries.length,
        densities: () => densities(entries),
        undated: entries.filter(({ bounds }) => bounds.startEarliest === EARLIEST_DAY).length,
        knownAt: shownKnownAt(lens, context),
        policy: lens.policy,
      };
    },
  },
};

const readRank = ({ bounds, tie, ordinal }: TimelineEntry) => [bounds.startEarliest, tie, ordinal];

/** The same spell in the complete tie. A window may have left out spells before it, so its number in the window does not identify it. */
function findSpell({ assertions, ordinal }: TimelineEntry, { spells }: ResolvedTie): ResolvedTie['spells'][number] {
  const idsIn = (spell: ResolvedTie['spells'][number]) => spell.assertions.map(({ assertionId }) => assertionId);
  const [first] = assertions;
  const matching = spells.find((spell) => idsIn(spell).join() === assertions.join());
  const overlapping = matching ?? spells.find((spell) => idsIn(spell).some((id) => id === first));
  return required(overlapping ?? spells[ordinal], 'the spell of an entry');
}

function shownEntry(entry: TimelineEntry, tie: ResolvedTie, of: readonly string[], clusters: EntityClusters) {
  const about = [tie.subject, tie.object].map((id) => clusters.canonicalId(id));
  const { startEarliest, startLatest } = entry.bounds;
  return {
    tie,
    spell: findSpell(entry, tie),
    of: of.filter((id) => about.includes(clusters.canonicalId(id))),
    earliest: visibleDay(startEarliest),
    latest: startEarliest === startLatest && startEarliest === EARLIEST_DAY ? null : visibleDay(startLatest),
    uncertain: beginsUncertainly(entry),
  };
}
