/** `record`: new facts of one source, all of them or none. */
import { InvalidArgument, InvalidFact } from '../../errors';
import type { Recording } from '../../model/recording';
import { recordNew } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { editing } from './editing';
import { readFacts } from './read-facts';
import { worldInDatabase } from './world-in-database';

const MAX_FACTS = 1_000;

interface Args {
  readonly facts: readonly unknown[];
  readonly source: string;
  readonly why: string;
}

export const recordMutation = {
  Mutation: {
    record: async (_: unknown, { facts: inputs, source, why }: Args, context: OperationContext): Promise<Recording | null> => {
      const about = editing(context, 'record', why);
      if (inputs.length === 0 || inputs.length > MAX_FACTS) {
        throw new InvalidArgument(
          `record.facts: ${inputs.length} facts. Accepted: 1 to ${MAX_FACTS}; longer lists by "entente load" or "entente import".`,
        );
      }
      const { facts, problems } = readFacts(inputs, source, await worldInDatabase(context.run, [source, inputs]));
      if (problems.length > 0) throw new InvalidFact(problems);
      return (await recordNew(context.db, facts, about)).recording;
    },
  },
};
