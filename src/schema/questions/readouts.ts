/** `readouts`: what each side's account of an event says, claim by claim. */

import type { ResolvedTie } from '../../model/resolved-tie';
import type { ReadoutAccount } from '../../questions/readouts/accounts';
import { findReadouts } from '../../questions/readouts/find-readouts';
import { inTurns, mapInSteps } from '../../turns';
import type { QuestionContext } from './question-context';
import { shownTies } from './shown-ties';

interface Args {
  readonly event: string;
}

export const readouts = {
  Query: {
    readouts: async (_: unknown, { event }: Args, context: QuestionContext) => {
      const { accounts, pairs } = await findReadouts(context.run, context.lens, event);
      await inTurns(mapInSteps(accounts, (account) => shownTies(context, tiesShown(account))));
      return { event, policy: context.lens.policy, accounts, claims: pairs };
    },
  },
};

const tiesShown = ({ statements, voices }: ReadoutAccount): ResolvedTie[] => [
  ...statements.flatMap(({ told }) => told),
  ...voices.map(({ tie }) => tie),
];
