/** `retract`: retracts assertions that their source has withdrawn. */
import { InvalidArgument } from '../../errors';
import type { Recording } from '../../model/recording';
import { retract } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { editing } from './editing';

const MAX_ASSERTIONS = 1_000;

interface Args {
  readonly assertions: readonly string[];
  readonly why: string;
}

export const retractMutation = {
  Mutation: {
    retract: async (_: unknown, { assertions, why }: Args, context: OperationContext): Promise<Recording | null> => {
      const about = editing(context, 'retract', why);
      if (assertions.length === 0 || assertions.length > MAX_ASSERTIONS)
        throw new InvalidArgument(`retract.assertions: ${assertions.length} assertions. Accepted: 1 to ${MAX_ASSERTIONS}.`);
      return (await retract(context.db, { ...about, assertions })).recording;
    },
  },
};
