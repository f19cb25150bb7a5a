/** Reads the arguments of `entente query`: the document, the variables, the operation's name. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { InvalidArgument } from '../errors';
import type { RowForm } from './rows/rows-text';

export interface QueryOptions {
  readonly variables?: string;
  readonly operation?: string;
  readonly url?: string;
  readonly output?: RowForm;
  readonly rows?: string;
  readonly guard?: boolean;
}

export interface OperationToAsk {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

/**
 * Reads the arguments; an argument that names a file is read from that file.
 * @throws InvalidArgument for variables that are not a JSON object, and for a document that is neither a file nor GraphQL
 */
export function operationToAsk(text: string, options: QueryOptions): OperationToAsk {
  return {
    query: readDocument(text),
    ...(options.variables !== undefined && { variables: readVariables(options.variables) }),
    ...(options.operation !== undefined && { operationName: options.operation }),
  };
}

function readDocument(text: string): string {
  if (isFile(text)) return readFileSync(text, 'utf8');
  // A document always has braces: a text without them was meant as a file name.
  if (text.includes('{')) return text;
  throw new InvalidArgument(`query: there is no file "${text}". Accepted: a file with a GraphQL document, or the document itself.`);
}

function readVariables(text: string): Record<string, unknown> {
  const json = isFile(text) ? readFileSync(text, 'utf8') : text;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new InvalidArgument(`--variables: ${(error as Error).message}. Accepted: a JSON object, or a file that holds one.`, {
      cause: error,
    });
  }
  throw new InvalidArgument(`--variables: "${text}" is not a JSON object. Accepted: a JSON object such as {"day": "2025-05-09"}.`);
}

function isFile(text: string): boolean {
  return text.length < 4096 && !text.includes('\n') && existsSync(text) && statSync(text).isFile();
}
