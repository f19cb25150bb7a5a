/** `timeline`: what is told of entities in the order of time. */

import type { GraphQLResolveInfo } from 'graphql';
import { EARLIEST_DAY } from '../../model/day';
import type { ResolvedTie } from '../../model/resolved-tie';
import { visibleDay } from '../../model/spell';
import type { SameThings } from '../../questions/judged-same/same-things';
import { findEntries, tiesOfPage } from '../../questions/timeline/find-timeline';
import { beginsUncertainly, densities, type TimelineEntry } from '../../questions/timeline/timeline-entries';
import { readTimelineRequest, type TimelineInput } from '../../questions/timeline/timeline-request';
import { inTurns } from '../../turns';
import { placeOf } from '../execution/place-of';
import { pinnedCursors } from '../lens/pinned-cursors';
import type { QuestionContext } from './question-context';
import { pageAfter } from './ranked-page';
import { sameFor } from './same-for';
import { shownKnownAt } from './shown-known-at';
import { shownTies } from './shown-ties';

export const timeline = {
  Query: {
    timeline: async (_: unknown, args: TimelineInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const request = readTimelineRequest(args);
      const { first, ...list } = request;
      const cursors = pinnedCursors('timeline', list, context.lens);
      const { lens, after } = cursors.read(args.after);
      const same = await sameFor(context, lens, request.of);
      const entries = await findEntries(context.run, lens, request, same);
      const { page, ...place } = pageAfter(entries, rankOf, after, first);
      if (place.hasNextPage) context.receipt.truncated(placeOf(info));
      const ties = await tiesOfPage(context.run, lens, page);
      await inTurns(shownTies(context, [...ties.values()]));
      const edges = page.map((entry) => ({
        cursor: cursors.write(lens, rankOf(entry)),
        node: shownEntry(entry, ties.get(entry.tie)!, request.of, same),
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

const rankOf = ({ bounds, tie, ordinal }: TimelineEntry) => [bounds.startEarliest, tie, ordinal];

/** The same spell of the whole tie: a window may have left out others before it, so its number among them says nothing. */
function spellOf({ assertions, ordinal }: TimelineEntry, { spells }: ResolvedTie): ResolvedTie['spells'][number] {
  const idsIn = (spell: ResolvedTie['spells'][number]) => spell.assertions.map(({ assertionId }) => assertionId);
  const same = spells.find((spell) => idsIn(spell).join() === assertions.join());
  return same ?? spells.find((spell) => idsIn(spell).includes(assertions[0]!)) ?? spells[ordinal]!;
}

function shownEntry(entry: TimelineEntry, tie: ResolvedTie, of: readonly string[], same: SameThings) {
  const about = [tie.subject, tie.object].map((id) => same.nameOf(id));
  const { startEarliest, startLatest } = entry.bounds;
  return {
    tie,
    spell: spellOf(entry, tie),
    of: of.filter((id) => about.includes(same.nameOf(id))),
    earliest: visibleDay(startEarliest),
    latest: startEarliest === startLatest && startEarliest === EARLIEST_DAY ? null : visibleDay(startLatest),
    uncertain: beginsUncertainly(entry),
  };
}
