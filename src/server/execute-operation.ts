/** Runs one validated operation: within its time, and only as long as somebody waits for the answer. */
import { setMaxListeners } from 'node:events';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { type EntenteError, QueryRefused } from '../errors';
import type { Caller } from './caller';
import { wholeFailure } from './public-error';

/** What the server needs of the schema room. */
export interface ServedSchema {
  readonly publicSchema: GraphQLSchema;
  execute(operation: ServedOperation): Promise<ExecutionResult>;
}

export interface ServedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly caller: Caller;
  /** Fires when nobody waits any more or the time is over; the database query is then ended. */
  readonly signal: AbortSignal;
}

/** The answer, or a typed error: `QueryRefused` once the time is over. Never rejects. */
export async function executeOperation(schema: ServedSchema, operation: ServedOperation, timeoutMs: number): Promise<ExecutionResult> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([operation.signal, deadline]);
  // Every statement of the operation listens; how many there may be is for the limits to say.
  setMaxListeners(0, signal);
  try {
    return await Promise.race([schema.execute({ ...operation, signal }), endOf(signal)]);
  } catch (error) {
    return { errors: [wholeFailure(deadline.aborted ? overTime(timeoutMs, error) : (error as Error))] };
  }
}

function overTime(timeoutMs: number, cause: unknown): EntenteError {
  return new QueryRefused(
    `The operation took longer than ${timeoutMs / 1000} s and was ended. Ask for fewer hops, smaller pages or a narrower lens.`,
    { cause },
  );
}

function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
