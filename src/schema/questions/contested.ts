/** `contested`: where voices are at odds, and who says what. */

import type { GraphQLResolveInfo } from 'graphql';
import type { Lens } from '../../model/lens';
import { resolveTies } from '../../model/resolved-tie';
import { idsOf } from '../../questions/claims/claim-voices';
import { type ContestedInput, readContestedRequest } from '../../questions/contested/contested-request';
import { type ContestedThing, countsOf, sidesOfClaim, sidesOfTie } from '../../questions/contested/contested-things';
import { type Evidence, evidenceFor, findContested } from '../../questions/contested/find-contested';
import { inTurns, mapInSteps } from '../../turns';
import { placeOf } from '../execution/place-of';
import { pinnedCursors } from '../lens/pinned-cursors';
import type { QuestionContext } from './question-context';
import { pageAfter } from './ranked-page';
import { sameFor } from './same-for';
import { shownKnownAt } from './shown-known-at';
import { shownTies } from './shown-ties';

export const contested = {
  Query: {
    contested: async (_: unknown, args: ContestedInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const request = readContestedRequest(args);
      const { first, ...list } = request;
      const cursors = pinnedCursors('contested', list, context.lens);
      const { lens, after } = cursors.read(args.after);
      const things = await findContested(context.run, lens, request, await sameFor(context, lens, request.of ?? []));
      const { page, ...place } = pageAfter(things, rankOf, after, first);
      if (place.hasNextPage) context.receipt.truncated(placeOf(info));
      const evidence = await evidenceFor(context.run, lens, page);
      const nodes = mapInSteps(page, function* (thing) {
        return { cursor: cursors.write(lens, rankOf(thing)), node: yield* shown(thing, evidence, lens, context) };
      });
      const edges = await inTurns(nodes);
      return {
        edges,
        pageInfo: { ...place, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
        totalCount: things.length,
        counts: countsOf(things),
        knownAt: shownKnownAt(lens, context),
      };
    },
  },
};

const rankOf = ({ voices, id }: ContestedThing) => [-voices, id];

function* shown(thing: ContestedThing, { ties, claims }: Evidence, lens: Lens, context: QuestionContext) {
  const common = { id: thing.id, kind: thing.kind, standing: thing.standing };
  if (thing.kind === 'CLAIM') {
    const voices = claims.get(thing.id) ?? [];
    yield* shownTies(
      context,
      voices.flatMap(({ tie, told }) => [tie, ...told]),
    );
    return { ...common, claim: thing.id, voices: idsOf(voices.flatMap(({ speakers }) => speakers)), sides: sidesOfClaim(voices) };
  }
  const told = ties.get(thing.id)!;
  for (const assertion of told) context.receipt.spoke(assertion);
  const affirmed = told.filter(({ stance }) => stance === 'AFFIRMS');
  const [tie = null] = resolveTies(affirmed, lens.policy, lens.validAt);
  // The voices of a tie are the same on each of its edges.
  const voices = idsOf(told[0]!.voices);
  return { ...common, voices, tieType: thing.type, subject: told[0]!.subject, object: told[0]!.object, tie, sides: sidesOfTie(told) };
}
