/** `neighbourhood`: what lies around entities, with the ties among it. */

import type { GraphQLResolveInfo } from 'graphql';
import { findNeighbourhood } from '../../questions/neighbourhood/find-neighbourhood';
import type { Neighbour, Tally } from '../../questions/neighbourhood/keep-whole-ties';
import { type NeighbourhoodInput, readNeighbourhoodRequest } from '../../questions/neighbourhood/neighbourhood-request';
import { SEARCH_LIMITS } from '../../questions/paths/path-request';
import { inTurns } from '../../turns';
import { placeOf } from '../execution/place-of';
import { examinedEdges } from './examined-edges';
import type { QuestionContext } from './question-context';
import { sameFor } from './same-for';
import { shownTies } from './shown-ties';

export const neighbourhood = {
  Query: {
    neighbourhood: async (_: unknown, args: NeighbourhoodInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const { lens, receipt, run } = context;
      const request = readNeighbourhoodRequest(args);
      const same = await sameFor(context, lens, [...request.of, ...request.avoid]);
      const { found, kept, ties } = await findNeighbourhood(run, lens, request, SEARCH_LIMITS.examined, same);
      const leftOut = [...kept.tieTypes, ...kept.kinds].some((tally) => tally.leftOut > 0);
      const truncated = leftOut || found.unopened.length > 0;
      if (truncated) receipt.truncated(placeOf(info));
      if (found.unopened.length > 0) receipt.mayChange(placeOf(info));
      const { entities, order, size, kinds, rings, tieTypes } = kept;
      const { completeThrough, examined, unopened } = found;
      const shown = { entities, ties: await inTurns(shownTies(context, ties)), order, size, policy: lens.policy };
      return { ...shown, tieTypes, kinds, rings, truncated, completeThrough, examined, unopened };
    },
  },
  Neighbourhood: { examined: examinedEdges },
  Neighbour: { entity: ({ id }: Neighbour) => id },
  TieTypeTally: { type: ({ name }: Tally<string>) => name },
  EntityKindTally: { kind: ({ name }: Tally<string>) => name },
  RingTally: { hops: ({ name }: Tally<number>) => name },
};
