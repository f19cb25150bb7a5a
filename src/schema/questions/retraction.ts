/** `retraction`: how ties would stand if assertions were withdrawn. */
import type { GraphQLResolveInfo } from 'graphql';
import { InvalidArgument } from '../../errors';
import { type ForeseenTie, foreseeRetraction } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { placeOf } from '../execution/place-of';

const MOST_ASSERTIONS = 1_000;

export const retraction = {
  Query: {
    retraction: (
      _: unknown,
      { assertions }: { readonly assertions: readonly string[] },
      { run, receipt }: OperationContext,
      info: GraphQLResolveInfo,
    ): Promise<ForeseenTie[]> => {
      if (assertions.length === 0 || assertions.length > MOST_ASSERTIONS)
        throw new InvalidArgument(`retraction.assertions: ${assertions.length} assertions. Accepted: 1 to ${MOST_ASSERTIONS}.`);
      // It goes by what is stored now, whatever the lens.
      receipt.mayChange(placeOf(info));
      return foreseeRetraction({ run }, assertions);
    },
  },
};
