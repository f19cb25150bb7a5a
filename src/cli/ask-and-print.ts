/** What `entente query` does. */
import type { FormattedExecutionResult } from 'graphql';
import { readServerSettings } from '../server/server-settings';
import { askDatabase } from './ask-database';
import { askServer, servingHere } from './ask-server';
import type { QueryOptions } from './commands/query';
import { type OperationToAsk, operationToAsk } from './operation-to-ask';
import { print } from './output';

/** Asks whoever answers first: the server at --url, the one of this machine, the database itself. An answer with errors is printed, and fails. */
export async function askAndPrint(text: string, options: QueryOptions): Promise<void> {
  const answer = await ask(operationToAsk(text, options), options.url);
  print(answer);
  if (answer.errors) process.exitCode = 1;
}

async function ask(operation: OperationToAsk, url: string | undefined): Promise<FormattedExecutionResult> {
  const { host, port } = readServerSettings(process.env);
  const server = url ?? (await servingHere(host, port));
  return server ? askServer(server, operation, process.env['ENTENTE_TOKEN']) : askDatabase(operation);
}
