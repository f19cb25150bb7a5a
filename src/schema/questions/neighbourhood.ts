/** `neighbourhood`: the entities around other entities, with the ties among them. */

import type { GraphQLResolveInfo } from 'graphql';
import { answerNeighbourhood } from '../../questions/neighbourhood/answer';
import { type NeighbourhoodInput, readNeighbourhoodRequest } from '../../questions/neighbourhood/request';
import type { Neighbour, Tally } from '../../questions/neighbourhood/resolve';
import { neededEvidence } from '../../questions/shared/evidence';
import { inTurns } from '../../turns';
import { responsePath } from '../execution/response-path';
import { clustersFor } from './clusters-for';
import { examinedEdges } from './examined-edges';
import type { QuestionContext } from './question-context';
import { recordProvenance } from './record-provenance';
import { selectedPaths } from './selected-paths';

export const neighbourhood = {
  Query: {
    neighbourhood: async (_: unknown, args: NeighbourhoodInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const { lens, receipt, run } = context;
      const request = readNeighbourhoodRequest(args);
      const clusters = await clustersFor(context, lens, [...request.of, ...request.avoid]);
      const evidence = neededEvidence(lens.policy, selectedPaths(info).has('ties'));
      const { found, kept, ties, noted } = await answerNeighbourhood(run, lens, request, { clusters, evidence });
      for (const assertion of noted) receipt.addEvidence(assertion);
      const leftOut = [...kept.tieTypes, ...kept.kinds].some((tally) => tally.leftOut > 0);
      const truncated = leftOut || found.unopened.length > 0;
      if (truncated) receipt.truncated(responsePath(info));
      if (found.unopened.length > 0) receipt.mayChange(responsePath(info));
      const { entities, order, size, kinds, rings, tieTypes } = kept;
      const { completeThrough, examined, unopened } = found;
      const shown = { entities, ties: await inTurns(recordProvenance(context, ties)), order, size, policy: lens.policy };
      return { ...shown, tieTypes, kinds, rings, truncated, completeThrough, examined, unopened };
    },
  },
  Neighbourhood: { examined: examinedEdges },
  Neighbour: { entity: ({ id }: Neighbour) => id },
  TieTypeTally: { type: ({ name }: Tally<string>) => name },
  EntityKindTally: { kind: ({ name }: Tally<string>) => name },
  RingTally: { hops: ({ name }: Tally<number>) => name },
};
