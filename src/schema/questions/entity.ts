/** `entity`: one entity by its id. */
import type { GraphQLResolveInfo } from 'graphql';
import type { OperationContext } from '../execution/operation-context';

interface Args {
  readonly id?: string | null;
}

export const entity = {
  Query: {
    entity: (_: unknown, { id }: Args, context: OperationContext, info: GraphQLResolveInfo) => context.entities.open(id!, info, true),
  },
};
