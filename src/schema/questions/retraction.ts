/** `retraction`: the standing that ties would have if assertions were retracted. */
import type { GraphQLResolveInfo } from 'graphql';
import { InvalidArgument } from '../../errors';
import { type PreviewedTie, previewRetraction } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';
import { responsePath } from '../execution/response-path';

const MAX_ASSERTIONS = 1_000;

export const retraction = {
  Query: {
    retraction: (
      _: unknown,
      { assertions }: { readonly assertions: readonly string[] },
      { run, receipt }: OperationContext,
      info: GraphQLResolveInfo,
    ): Promise<PreviewedTie[]> => {
      if (assertions.length === 0 || assertions.length > MAX_ASSERTIONS)
        throw new InvalidArgument(`retraction.assertions: ${assertions.length} assertions. Accepted: 1 to ${MAX_ASSERTIONS}.`);
      // The result depends on what is stored now, whatever the lens.
      receipt.mayChange(responsePath(info));
      return previewRetraction({ run }, assertions);
    },
  },
};
