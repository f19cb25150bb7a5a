/** Runs one validated operation: when there is room for it, within its time limit, and only while a client waits for the answer. */
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getOperationAST, OperationTypeNode } from 'graphql';
import { DatabaseUnavailable, type EntenteError, QueryRefused } from '../errors';
import type { ShownLens } from '../model/shown-lens';
import type { Admission } from './admission/admission';
import type { Release } from './admission/lane';
import type { Caller } from './caller';
import { operationFailure } from './public-error';

/** What the server needs from the schema. */
export interface ServedSchema {
  readonly publicSchema: GraphQLSchema;
  execute(operation: ServedOperation): Promise<ExecutionResult>;
}

export interface ServedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly caller: Caller;
  /** Fires when no client waits any more or the time is over; the database query is then ended. */
  readonly signal: AbortSignal;
  /**
   * Called with each lens that the operation may turn out to have, and whether the operation names its recording. Returns an existing
   * answer.
   */
  readonly there?: ((lens: ShownLens, isPinned: boolean) => Promise<ExecutionResult | undefined>) | undefined;
  /** Called with work that the database still does for the operation after its end, such as planning, which it does not interrupt. */
  readonly onLeftover?: ((ended: Promise<void>) => void) | undefined;
}

export interface ExecutionLimits {
  readonly timeoutMs: number;
  readonly admission: Admission;
  /** The client to which the operation is counted, and its cost. */
  readonly client: string;
  readonly cost: number;
}

/** The answer, or a typed error: `Busy` if the queue is full, `QueryRefused` when the time is over, including waiting. Never rejects. */
export async function executeOperation(
  schema: ServedSchema,
  operation: ServedOperation,
  limits: ExecutionLimits,
): Promise<ExecutionResult> {
  // One controller, one timer and one listener, all released at the end. Node 20 keeps a signal of `AbortSignal.any` with a listener
  // forever.
  const ending = new AbortController();
  const onDisconnect = () => ending.abort(operation.signal.reason);
  operation.signal.addEventListener('abort', onDisconnect, { once: true });
  const deadline = setTimeout(() => ending.abort(timeoutError(operation, limits.timeoutMs)), limits.timeoutMs);
  try {
    if (operation.signal.aborted) onDisconnect();
    const release = await limits.admission.enter({ ...limits, writes: isMutation(operation) }, ending.signal);
    return await Promise.race([rejectOnAbort(ending.signal), executeAndRelease(schema, { ...operation, signal: ending.signal }, release)]);
  } catch (error) {
    return { errors: [operationFailure(error as Error)] };
  } finally {
    clearTimeout(deadline);
    operation.signal.removeEventListener('abort', onDisconnect);
    // Notifies the remaining listeners. The race may already be over; that is not an error.
    ending.abort();
  }
}

/** The answer. The place is released when nothing works for the operation any more, which may be long after its answer. */
function executeAndRelease(schema: ServedSchema, operation: ServedOperation, release: Release): Promise<ExecutionResult> {
  const leftovers: Promise<void>[] = [];
  const answer = schema.execute({ ...operation, onLeftover: (ended) => leftovers.push(ended) });
  void answer
    .then(
      () => {},
      () => {},
    )
    .then(() => Promise.allSettled(leftovers))
    .then(release);
  return answer;
}

function isMutation({ document, operationName }: ServedOperation): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
}

/** A query is ended. A mutation continues: the database may be about to commit it. */
function timeoutError(operation: ServedOperation, timeoutMs: number): EntenteError {
  const taken = `took longer than ${timeoutMs / 1000} s`;
  if (!isMutation(operation))
    return new QueryRefused(`The operation ${taken} and was ended. Ask for fewer hops, smaller pages or a narrower lens.`);
  return new DatabaseUnavailable(
    `The mutation ${taken}. Whether it was recorded is not known. Sending it again is safe: the same facts give the same recording.`,
  );
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
