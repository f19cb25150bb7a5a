/** What `entente query` does. */
import type { FormattedExecutionResult } from 'graphql';
import { readServerSettings } from '../server/server-settings';
import { askDatabase } from './ask-database';
import { askServer, findLocalServer } from './ask-server';
import { type OperationToAsk, operationToAsk, type QueryOptions } from './operation-to-ask';
import { print, say } from './output';
import { hasMore, onlyList, rowsOfAnswer } from './rows/rows-of-answer';
import { type RowForm, rowsText } from './rows/rows-text';

/**
 * Asks the first that answers: the server at --url, this machine's server, the database itself. An answer with errors is printed, and
 * fails.
 */
export async function askAndPrint(text: string, options: QueryOptions): Promise<void> {
  const answer = await ask(operationToAsk(text, options), options.url);
  if (options.output) printRows(answer, options.output, options);
  else print(answer);
  if (answer.errors) process.exitCode = 1;
}

function printRows({ data, errors }: FormattedExecutionResult, form: RowForm, { rows, guard }: QueryOptions): void {
  for (const { message, path } of errors ?? []) say(path ? `${path.join('.')}: ${message}` : message);
  if (!data) return;
  const path = rows === undefined ? onlyList(data) : rows.split('.').filter((name) => name !== 'edges' && name !== 'node');
  process.stdout.write(rowsText(rowsOfAnswer(data, path), form, guard !== false));
  if (hasMore(data)) say('There is more than these: a list of the answer was cut at its page or limit.');
}

async function ask(operation: OperationToAsk, url: string | undefined): Promise<FormattedExecutionResult> {
  const { host, port } = readServerSettings(process.env);
  const server = url ?? (await findLocalServer(host, port));
  return server ? askServer(server, operation, process.env['ENTENTE_TOKEN']) : askDatabase(operation);
}
