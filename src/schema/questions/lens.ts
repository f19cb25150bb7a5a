/** `lens`: the lens in force, as data. */
import type { OperationContext } from '../execution/operation-context';
import { type ShownLens, shownLens } from '../execution/receipt';

export const lens = {
  Query: {
    lens: (_: unknown, __: unknown, context: OperationContext): ShownLens => shownLens(context.lens),
  },
};
