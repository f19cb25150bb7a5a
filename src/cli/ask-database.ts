/** Executes one operation without a server: opens the database, builds the schema, executes. */
import { type DocumentNode, type ExecutionResult, type FormattedExecutionResult, GraphQLError, parse } from 'graphql';
import { createSchema, type EntenteSchema } from '../schema/create-schema';
import type { Caller } from '../schema/execution/operation-context';
import { publicError } from '../server/public-error';
import { localUser } from './local-user';
import type { OperationToAsk } from './operation-to-ask';
import { say } from './output';
import { withDatabase } from './with-database';

/** The answer, with errors in the format of the server. A user who can open the database may write to it. */
export async function askDatabase(operation: OperationToAsk): Promise<FormattedExecutionResult> {
  const document = parseDocument(operation.query);
  if (document instanceof GraphQLError) return answerParseError(document);
  const caller = { role: 'editor', name: localUser() } as const;
  return withDatabase(async (db) => askSchema(await createSchema(db), document, operation, caller));
}

/** Executes a parsed document. Unexpected errors are masked, and written to stderr with their id. */
export async function askSchema(
  { execute }: EntenteSchema,
  document: DocumentNode,
  { variables, operationName }: Omit<OperationToAsk, 'query'>,
  caller: Caller,
): Promise<FormattedExecutionResult> {
  return toPublicAnswer(await execute({ document, variables, operationName, caller }), 'GRAPHQL_VALIDATION_FAILED');
}

/** The answer to a text that cannot be parsed. */
export function answerParseError(error: GraphQLError): FormattedExecutionResult {
  return toPublicAnswer({ errors: [error] }, 'GRAPHQL_PARSE_FAILED');
}

/** The document, or the error that explains why it is not one. */
export function parseDocument(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** `codeOfRefusal` is the code of an answer that was never executed: it has errors and no data. */
function toPublicAnswer({ errors, ...answer }: ExecutionResult, codeOfRefusal: string): FormattedExecutionResult {
  if (!errors) return answer;
  const code = 'data' in answer ? undefined : codeOfRefusal;
  return { errors: errors.map((error) => toPublicError(error, code)), ...answer };
}

function toPublicError(error: GraphQLError, code: string | undefined) {
  const formatted = error.toJSON();
  return publicError({ ...formatted, extensions: { ...(code && { code }), ...formatted.extensions } }, error, (cause, errorId) =>
    say(`${errorId}: ${cause instanceof Error ? cause.stack : String(cause)}`),
  );
}
