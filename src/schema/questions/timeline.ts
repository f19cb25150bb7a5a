/** `timeline`: the ties of entities in the order of time. */

import type { GraphQLResolveInfo } from 'graphql';
import { required } from '../../errors';
import { EARLIEST_DAY } from '../../model/day';
import type { ResolvedTie } from '../../model/resolved-tie';
import { visibleDay } from '../../model/spell';
import type { EntityClusters } from '../../questions/shared/equivalence/entity-clusters';
import { type NotedAssertion, neededEvidence } from '../../questions/shared/evidence';
import { answerNotedTimeline, answerTimeline, readPageTies } from '../../questions/timeline/answer';
import { hasWindow, readTimelineRequest, type TimelineInput } from '../../questions/timeline/request';
import { beginsUncertainly, densities, type TimelineEntry } from '../../questions/timeline/resolve';
import { inTurns } from '../../turns';
import { responsePath } from '../execution/response-path';
import { pinnedCursors } from '../lens/pinned-cursors';
import { clustersFor } from './clusters-for';
import type { QuestionContext } from './question-context';
import { pageAfter } from './ranked-page';
import { recordProvenance } from './record-provenance';
import { selectedPaths } from './selected-paths';
import { shownKnownAt } from './shown-known-at';

export const timeline = {
  Query: {
    timeline: async (_: unknown, args: TimelineInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const request = readTimelineRequest(args);
      const { first, ...list } = request;
      const cursors = pinnedCursors('timeline', list, context.lens);
      const { lens, after } = cursors.read(args.after);
      const clusters = await clustersFor(context, lens, request.of);
      const isNoted = neededEvidence(lens.policy, showsTies(info) || hasWindow(request)) === 'NOTED';
      const { entries, noted } = isNoted
        ? await answerNotedTimeline(context.run, lens, request, clusters)
        : { entries: await answerTimeline(context.run, lens, request, clusters), noted: [] };
      const { page, ...place } = pageAfter(entries, readRank, after, first);
      if (place.hasNextPage) context.receipt.truncated(responsePath(info));
      const ties: ReadonlyMap<string, ResolvedTie> = isNoted ? new Map() : await readPageTies(context.run, lens, page);
      await inTurns(recordProvenance(context, [...ties.values()]));
      notePage(noted, page, context);
      const edges = page.map((entry) => ({
        cursor: cursors.write(lens, readRank(entry)),
        node: isNoted
          ? { tie: { id: entry.tie }, ...shownPlace(entry) }
          : shownEntry(entry, required(ties.get(entry.tie), 'a tie of the page'), request.of, clusters),
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

/** The fields of an entry that need nothing of its tie but the id. */
const WITHOUT_TIES = ['tie', 'tie.id', 'earliest', 'latest', 'uncertain'].map((name) => `edges.node.${name}`);

function showsTies(info: GraphQLResolveInfo): boolean {
  return [...selectedPaths(info)].some((path) => path.startsWith('edges.node.') && !WITHOUT_TIES.includes(path));
}

function notePage(noted: readonly NotedAssertion[], page: readonly TimelineEntry[], { receipt }: QuestionContext): void {
  const shown = new Set(page.map(({ tie }) => tie));
  for (const assertion of noted) if (shown.has(assertion.tieId)) receipt.addEvidence(assertion);
}

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
  return {
    tie,
    spell: findSpell(entry, tie),
    of: of.filter((id) => about.includes(clusters.canonicalId(id))),
    ...shownPlace(entry),
  };
}

function shownPlace(entry: TimelineEntry) {
  const { startEarliest, startLatest } = entry.bounds;
  return {
    earliest: visibleDay(startEarliest),
    latest: startEarliest === startLatest && startEarliest === EARLIEST_DAY ? null : visibleDay(startLatest),
    uncertain: beginsUncertainly(entry),
  };
}
