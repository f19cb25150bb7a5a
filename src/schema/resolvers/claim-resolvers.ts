/** Resolvers of the fields that are computed from the ties of a claim. */
import type { OperationContext } from '../execution/operation-context';
import type { NodeView } from '../execution/views';

export const CLAIMS = {
  Claim: {
    standing: ({ row, plan }: NodeView, _: unknown, { claims, lens }: OperationContext) =>
      claims.standing(row['id'] as string, plan.lens ?? lens),
  },
};
