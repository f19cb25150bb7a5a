/** `treatyStatus`: the status of a treaty on a day, by party. */
import type { GraphQLResolveInfo } from 'graphql';
import { InvalidArgument } from '../../errors';
import type { Lens } from '../../model/lens';
import { formatPeriod, periodGiven } from '../../model/period';
import { neededEvidence } from '../../questions/shared/evidence';
import { answerTreatyStatus } from '../../questions/treaty-status/answer';
import { inTurns } from '../../turns';
import type { QuestionContext } from './question-context';
import { recordProvenance } from './record-provenance';
import { selectedPaths } from './selected-paths';

interface Args {
  readonly treaty: string;
  readonly on?: string | null;
}

export const treatyStatus = {
  Query: {
    treatyStatus: async (_: unknown, { treaty, on }: Args, context: QuestionContext, info: GraphQLResolveInfo) => {
      if (!treaty.startsWith('treaty:'))
        throw new InvalidArgument(`treatyStatus.treaty: "${treaty}" is not a treaty. Accepted: an id that begins with treaty:.`);
      const period = periodGiven('treatyStatus.on', on) ?? context.lens.validAt;
      // The question's own period replaces that of the lens.
      const lens: Lens = { ...context.lens, validAt: period };
      const { shown, ...status } = await answerTreatyStatus(context.run, lens, treaty, neededEvidence(lens.policy, showsTies(info)));
      await inTurns(recordProvenance(context, shown));
      return { treaty, on: period === null ? null : formatPeriod(period), ...status };
    },
  },
};

/** Whether a tie is selected: of a party, or of who took a step. */
const showsTies = (info: GraphQLResolveInfo): boolean => [...selectedPaths(info)].some((path) => /(?:^|\.)(?:tie|takenBy)$/.test(path));
