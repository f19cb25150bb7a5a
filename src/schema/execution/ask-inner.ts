/** Asks the inner schema what a plan says: one statement. */
import { execute, type GraphQLSchema } from 'graphql';
import { innerOperation, ROOT } from '../inner/inner-operation';
import type { RootPlan } from '../lens/plan-root';
import type { InnerTransaction } from './inner-connection';

/** The rows of a list, or `{totalCount}` where only its number is asked for. */
export type AskInner = (plan: RootPlan) => Promise<unknown>;

/** Asks through one connection; errors of the database come through as they are. */
export function askInner(inner: GraphQLSchema, executionContext: InnerTransaction): AskInner {
  return async (plan) => {
    const { document, variables } = innerOperation(inner, plan);
    const { data, errors } = await execute({ schema: inner, document, variableValues: variables, contextValue: { executionContext } });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data?.[ROOT];
  };
}
