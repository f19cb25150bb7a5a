/** Finds the requested operation of a document. Refuses a document without it, and a kind of operation that is not served. */
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { QueryRefused } from '../errors';
import { operationFailure } from './public-error';
import type { RequestContext } from './request-context';

/** An Apollo plugin. Some clients send an empty name when they mean no name. */
export const namedOperation: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ request }) {
    if (request.operationName === '') delete request.operationName;
    return {
      async didResolveOperation({ document, operation }) {
        if (operation === undefined) throw operationFailure(noOperation(document, request.operationName));
        if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
        throw operationFailure(new QueryRefused('subscription: subscriptions are not supported. Accepted: query, mutation.'));
      },
    };
  },
};

function noOperation({ definitions }: DocumentNode, requestedName: string | null | undefined): QueryRefused {
  const names = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION && one.name ? [`"${one.name.value}"`] : []));
  const problem = requestedName
    ? `the document has no operation "${requestedName}"`
    : 'the document has several operations, and none is named';
  return new QueryRefused(`operationName: ${problem}. Accepted: ${names.length > 0 ? names.join(', ') : 'none, for the only operation'}.`);
}
