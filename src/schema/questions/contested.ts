/** `contested`: where voices disagree, and who says what. */

import type { GraphQLResolveInfo } from 'graphql';
import { required } from '../../errors';
import type { Lens } from '../../model/lens';
import { resolveTies } from '../../model/resolved-tie';
import { answerContested, type Evidence, readEvidence } from '../../questions/contested/answer';
import type { ShownEvidence } from '../../questions/contested/cypher/contested-evidence';
import { type ContestedInput, readContestedRequest } from '../../questions/contested/request';
import { type ContestedItem, countContested, listClaimSides, listTieSides } from '../../questions/contested/resolve';
import { toSortedIds } from '../../questions/shared/claims/claim-voices';
import { inTurns, mapInSteps } from '../../turns';
import { responsePath } from '../execution/response-path';
import { pinnedCursors } from '../lens/pinned-cursors';
import { clustersFor } from './clusters-for';
import type { QuestionContext } from './question-context';
import { pageAfter } from './ranked-page';
import { recordProvenance } from './record-provenance';
import { selectedPaths } from './selected-paths';
import { shownKnownAt } from './shown-known-at';
import { combineShown, propertiesShown } from './shown-properties';

export const contested = {
  Query: {
    contested: async (_: unknown, args: ContestedInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const request = readContestedRequest(args);
      const { first, ...list } = request;
      const cursors = pinnedCursors('contested', list, context.lens);
      const { lens, after } = cursors.read(args.after);
      const items = await answerContested(context.run, lens, request, await clustersFor(context, lens, request.of ?? []));
      const { page, ...place } = pageAfter(items, readRank, after, first);
      if (place.hasNextPage) context.receipt.truncated(responsePath(info));
      const evidence = await readEvidence(context.run, lens, page, readShown(info));
      const nodes = mapInSteps(page, function* (item) {
        return { cursor: cursors.write(lens, readRank(item)), node: yield* shown(item, evidence, lens, context) };
      });
      const edges = await inTurns(nodes);
      return {
        edges,
        pageInfo: { ...place, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
        totalCount: items.length,
        counts: countContested(items),
        knownAt: shownKnownAt(lens, context),
      };
    },
  },
};

function readShown(info: GraphQLResolveInfo): ShownEvidence {
  const paths = selectedPaths(info);
  const assertions = paths.has('edges.node.sides.assertions') ? 'ALL' : [];
  return {
    ties: combineShown(propertiesShown(paths, 'edges.node.tie'), assertions),
    positions: propertiesShown(paths, 'edges.node.sides.statements.tie'),
  };
}

const readRank = ({ voices, id }: ContestedItem) => [-voices, id];

function* shown(item: ContestedItem, { ties, claims }: Evidence, lens: Lens, context: QuestionContext) {
  const common = { id: item.id, kind: item.kind, standing: item.standing };
  if (item.kind === 'CLAIM') {
    const voices = claims.get(item.id) ?? [];
    yield* recordProvenance(
      context,
      voices.flatMap(({ tie, attribution: otherTies }) => [tie, ...otherTies]),
    );
    return { ...common, claim: item.id, voices: toSortedIds(voices.flatMap(({ speakers }) => speakers)), sides: listClaimSides(voices) };
  }
  const assertions = required(ties.get(item.id), 'the assertions of a contested tie');
  for (const assertion of assertions) context.receipt.addEvidence(assertion);
  const affirmed = assertions.filter(({ stance }) => stance === 'AFFIRMS');
  const [tie = null] = resolveTies(affirmed, lens.policy, lens.validAt);
  // Every edge of a tie has the same list of voices.
  const { subject, object, voices } = required(assertions[0], 'the first assertion of a contested tie');
  return {
    ...common,
    voices: toSortedIds(voices),
    tieType: item.type,
    subject,
    object,
    tie,
    sides: listTieSides(assertions),
  };
}
