/** Refuses an operation whose filters or answer could exceed the limits, before the database receives it. */
import type { ApolloServerPlugin } from '@apollo/server';
import { InvalidArgument, QueryRefused } from '../../errors';
import { checkFilters } from '../../schema/limits/filter-limits';
import { takeTurn } from '../../turns';
import { operationFailure } from '../public-error';
import type { RequestContext } from '../request-context';
import type { Limits } from './limits';
import { type CostedOperation, type OperationCost, operationCost } from './operation-cost';

/**
 * An Apollo plugin that enforces the limits on filters and cost. A refusal gives the value and the limit. The plugin stores the cost for
 * the admission.
 */
export function costLimit(limits: Limits): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        // Parsing, validating and counting a large document each take a while.
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

/** A document that expands without end is refused. If any other cost cannot be computed, an argument or variable is wrong. */
function computeCost(operation: CostedOperation): OperationCost {
  try {
    return operationCost(operation);
  } catch (error) {
    const { message } = error as Error;
    const Refusal = message.includes('number of nodes') ? QueryRefused : InvalidArgument;
    throw operationFailure(new Refusal(message, { cause: error }));
  }
}
