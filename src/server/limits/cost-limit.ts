/** Refuses an operation whose answer could grow beyond the limit, before the database hears of it. */
import type { ApolloServerPlugin } from '@apollo/server';
import { InvalidArgument, QueryRefused } from '../../errors';
import { wholeFailure } from '../public-error';
import type { Limits } from './limits';
import { type CostedOperation, operationCost } from './operation-cost';

/** An Apollo plugin that holds the cost limit; the refusal says what was found and what is accepted. */
export function costLimit(limits: Limits): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, request }) {
          const cost = costOf({ schema, document, operationName, variables: request.variables ?? {} });
          if (cost <= limits.cost) return;
          const accepted = `Accepted: up to ${limits.cost}; ask for smaller pages ("first") or fewer levels.`;
          throw wholeFailure(new QueryRefused(`The operation asks for up to ${cost} things. ${accepted}`));
        },
      };
    },
  };
}

/** A document that unfolds without end is refused; whatever else cannot be counted has a wrong argument or variable. */
function costOf(operation: CostedOperation): number {
  try {
    return operationCost(operation);
  } catch (error) {
    const { message } = error as Error;
    const Refusal = message.includes('number of nodes') ? QueryRefused : InvalidArgument;
    throw wholeFailure(new Refusal(message, { cause: error }));
  }
}
