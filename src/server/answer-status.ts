/**
 * The HTTP status of a GraphQL answer. docs/errors.md lists the status of each code.
 * docs/decisions.md explains why answers in both media types have it.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { findEntenteError, type HttpFailure, httpFailure, httpStatusFromCode } from './public-error';
import type { RequestContext } from './request-context';

/**
 * An Apollo plugin: an operation that failed completely has the status of its error; an answer with data has 200, even if parts are
 * missing.
 */
export const answerStatus: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ errors = [], response: { body, http } }) {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        const shownErrors = singleResult.errors ?? [];
        if (allUnavailable(singleResult.data, shownErrors)) delete singleResult.data;
        const [error] = errors;
        const [shownError] = shownErrors;
        // Apollo has already set the status of its own refusals, such as 405.
        if (!shownError || singleResult.data !== undefined || hasStatus(error)) return;
        const { status, headers } = toHttpFailure(error, shownError);
        http.status = status;
        for (const [name, value] of Object.entries(headers)) http.headers.set(name, String(value));
      },
    };
  },
};

/** Whether the database failed for everything that was asked: the answer then contains only errors. */
function allUnavailable(data: ExecutionResult['data'], errors: readonly GraphQLFormattedError[]): boolean {
  if (data === undefined || errors.length === 0) return false;
  const nothing = data === null || Object.values(data).every((value) => value === null);
  return nothing && errors.every(({ extensions }) => extensions?.['code'] === 'DATABASE_UNAVAILABLE');
}

const hasStatus = (error: GraphQLError | undefined): boolean =>
  (error?.extensions?.['http'] as { readonly status?: number } | undefined)?.status !== undefined;

function toHttpFailure(error: unknown, shownError: GraphQLFormattedError): HttpFailure {
  return findEntenteError(error)
    ? httpFailure(error)
    : { status: httpStatusFromCode(String(shownError.extensions?.['code'])), headers: {} };
}
