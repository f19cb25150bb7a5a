/** Asks the inner schema what a plan says: one statement. */
import { execute, type GraphQLSchema } from 'graphql';
import { takeTurn } from '../../turns';
import { innerOperation, ROOT } from '../inner/inner-operation';
import { edgesBelow } from '../lens/plan';
import type { RootPlan } from '../lens/plan-root';
import type { InnerTransaction } from './inner-connection';

/** The rows of a list, or `{totalCount}` where only its number is asked for. */
export type AskInner = (plan: RootPlan) => Promise<unknown>;

/** Things that the database sends at once: the driver decodes what has arrived without a pause. */
const THINGS_AT_ONCE = 2_500;

/** Asks through connections of which each takes so many rows at once; errors of the database come through as they are. */
export function askInner(inner: GraphQLSchema, connection: (rowsAtOnce: number) => InnerTransaction): AskInner {
  return async (plan) => {
    // An operation can have many lists, and the library translates each without a pause.
    await takeTurn();
    const executionContext = connection(Math.ceil(THINGS_AT_ONCE / (1 + (plan.node ? edgesBelow(plan.node) : 0))));
    const { document, variables } = innerOperation(inner, plan);
    const { data, errors } = await execute({ schema: inner, document, variableValues: variables, contextValue: { executionContext } });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data?.[ROOT];
  };
}
