/** `judgeSame`: records whether two entities are the same. */
import type { Recording } from '../../model/recording';
import { judgeSame, type SameJudgement } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { editing } from './editing';

interface Args extends Pick<SameJudgement, 'a' | 'b' | 'judgement'> {
  readonly why: string;
}

export const judgeSameMutation = {
  Mutation: {
    judgeSame: async (_: unknown, { why, ...judgement }: Args, context: OperationContext): Promise<Recording | null> =>
      (await judgeSame(context.db, { ...editing(context, 'judgeSame', why), ...judgement })).recording,
  },
};
