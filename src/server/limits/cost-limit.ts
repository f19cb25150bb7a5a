/** Refuses an operation whose filters or answer could grow beyond the limits, before the database hears of it. */
import type { ApolloServerPlugin } from '@apollo/server';
import { InvalidArgument, QueryRefused } from '../../errors';
import { checkFilters } from '../../schema/limits/filter-limits';
import { takeTurn } from '../../turns';
import { operationFailure } from '../public-error';
import type { RequestContext } from '../request-context';
import type { Limits } from './limits';
import { type CostedOperation, type OperationCost, operationCost } from './operation-cost';

/** An Apollo plugin that holds the limits on filters and cost; the refusal says what was found and what is accepted. The cost is noted for the admission. */
export function costLimit(limits: Limits): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        // Parsing, validating and counting a large document take a while each.
        parsingDidStart: takeTurn,
        validationDidStart: takeTurn,
        async didResolveOperation({ schema, document, operationName, request, contextValue }) {
          const variables = request.variables ?? {};
          await takeTurn();
          refuseLargeFilters(() => checkFilters(schema, document, variables));
          await takeTurn();
          const { cost, costliest } = computeCost({ schema, document, operationName, variables });
          contextValue.cost = cost;
          await takeTurn();
          if (cost <= limits.cost) return;
          throw operationFailure(
            new QueryRefused(
              `The operation asks for up to ${cost} things, most of them in ${costliest()}. Accepted: up to ${limits.cost}; ask for smaller pages ("first"), fewer hops or fewer levels.`,
            ),
          );
        },
      };
    },
  };
}

function refuseLargeFilters(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw operationFailure(error as Error);
  }
}

/** A document that unfolds without end is refused; whatever else cannot be counted has a wrong argument or variable. */
function computeCost(operation: CostedOperation): OperationCost {
  try {
    return operationCost(operation);
  } catch (error) {
    const { message } = error as Error;
    const Refusal = message.includes('number of nodes') ? QueryRefused : InvalidArgument;
    throw operationFailure(new Refusal(message, { cause: error }));
  }
}
