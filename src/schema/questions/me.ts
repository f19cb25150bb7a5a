/** `me`: who sent the request, by its token. */
import type { OperationContext } from '../execution/operation-context';

export const me = {
  Query: {
    me: (_: unknown, __: unknown, { caller: { name, role } }: OperationContext) => ({ name, role: role.toUpperCase() }),
  },
};
