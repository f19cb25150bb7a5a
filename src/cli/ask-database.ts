/** Asks one operation without a server: opens the database, builds the schema, executes. */
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, parse } from 'graphql';
import { createSchema } from '../schema/create-schema';
import { publicError } from '../server/public-error';
import { localUser } from './local-user';
import type { OperationToAsk } from './operation-to-ask';
import { say } from './output';
import { withDatabase } from './with-database';

/** The answer, with errors in the form in which the server gives them. Whoever holds the database may write to it. */
export async function askDatabase({ query, variables, operationName }: OperationToAsk): Promise<FormattedExecutionResult> {
  const document = parsed(query);
  if (document instanceof GraphQLError) return shown({ errors: [document] }, 'GRAPHQL_PARSE_FAILED');
  const caller = { role: 'editor', name: localUser() } as const;
  return withDatabase(async (db) => {
    const { execute } = await createSchema(db);
    return shown(await execute({ document, variables, operationName, caller }), 'GRAPHQL_VALIDATION_FAILED');
  });
}

function parsed(query: string) {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** `refused` is the code of an answer that was never executed: it has errors and no data. */
function shown({ errors, ...answer }: ExecutionResult, refused: string): FormattedExecutionResult {
  if (!errors) return answer;
  const code = 'data' in answer ? undefined : refused;
  return { errors: errors.map((error) => publicErrorOf(error, code)), ...answer };
}

function publicErrorOf(error: GraphQLError, code: string | undefined) {
  const formatted = error.toJSON();
  return publicError({ ...formatted, extensions: { ...(code && { code }), ...formatted.extensions } }, error, (cause, errorId) =>
    say(`${errorId}: ${cause instanceof Error ? cause.stack : String(cause)}`),
  );
}
