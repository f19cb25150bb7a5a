/** `retraction`: how ties would stand if assertions were withdrawn. */
import { InvalidArgument } from '../../errors';
import { type ForeseenTie, foreseeRetraction } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';

const MOST_ASSERTIONS = 1_000;

export const retraction = {
  Query: {
    retraction: (
      _: unknown,
      { assertions }: { readonly assertions: readonly string[] },
      { run }: OperationContext,
    ): Promise<ForeseenTie[]> => {
      if (assertions.length === 0 || assertions.length > MOST_ASSERTIONS)
        throw new InvalidArgument(`retraction.assertions: ${assertions.length} assertions. Accepted: 1 to ${MOST_ASSERTIONS}.`);
      return foreseeRetraction({ run }, assertions);
    },
  },
};
