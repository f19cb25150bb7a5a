/** `timeline`: what is told of entities in the order of time. */

import type { GraphQLResolveInfo } from 'graphql';
import { EARLIEST_DAY } from '../../model/day';
import { groupedBy } from '../../model/grouped-by';
import { APART, type SameThings } from '../../model/judged-same/same-things';
import type { Lens } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { visibleDay } from '../../model/spell';
import { beginsUncertainly, densities, type TimelineEntry, timelineEntries } from '../../model/timeline/timeline-entries';
import { readTimelineRequest, type TimelineInput, type TimelineRequest } from '../../model/timeline/timeline-request';
import { edgesOfTies } from '../../queries/neighbourhood/edges-of-ties';
import { sectionBudget } from '../../queries/row-budgets';
import { readToldOf, readTypedAccount, toldOf } from '../../queries/timeline/told-of';
import { inTurns, mapSteps } from '../../turns';
import type { OperationContext } from '../execution/operation-context';
import { placeOf } from '../execution/place-of';
import { pinnedCursors } from '../lens/pinned-cursors';
import { pageAfter } from './ranked-page';
import { sameFor } from './same-for';
import { shownKnownAt } from './shown-known-at';
import { shownTies } from './shown-ties';
import { mustBeAmong } from './travelling/must-be-among';
import { publishedDates, type Run } from './travelling/published-dates';
import { readAssertions } from './travelling/read-assertions';

export const timeline = {
  Query: {
    timeline: async (_: unknown, args: TimelineInput, context: OperationContext, info: GraphQLResolveInfo) => {
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

const WITHIN = sectionBudget({ question: 'timeline', narrower: 'fewer entities, fewer tieTypes, or a narrower lens' });

const rankOf = ({ bounds, tie, ordinal }: TimelineEntry) => [bounds.startEarliest, tie, ordinal];

/**
 * Every entry of the timeline, of whatever is judged to be the same as those named too: one statement, and one more where the policy goes by the dates of sources.
 * @throws NotFound where an entity is not recorded by the lens's knownAt.
 */
export async function findEntries(run: Run, lens: Lens, request: TimelineRequest, same: SameThings = APART): Promise<TimelineEntry[]> {
  const { found, told } = readToldOf(await run(toldOf({ ...request, of: same.allOf(request.of) }, lens), WITHIN));
  await mustBeAmong(run, found, 'of', request.of, lens);
  const published = await publishedDates(run, lens)(told.map((edge) => edge['sourceId'] as string));
  const accounts = await inTurns(mapSteps(told, (edge) => readTypedAccount(edge, published)));
  return inTurns(timelineEntries(accounts, request, lens));
}

/** The ties of a page in full: one statement. */
async function tiesOfPage(run: Run, lens: Lens, page: readonly TimelineEntry[]): Promise<ReadonlyMap<string, ResolvedTie>> {
  if (page.length === 0) return new Map();
  const byType = [...groupedBy(page, ({ type }) => type)].map(
    ([type, entries]) => [type, [...new Set(entries.map(({ tie }) => tie))]] as const,
  );
  const assertions = await readAssertions(await run(edgesOfTies(new Map(byType), lens)), publishedDates(run, lens));
  return new Map((await inTurns(resolveTiesInSteps(assertions, lens.policy, lens.validAt))).map((tie) => [tie.id, tie]));
}

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
