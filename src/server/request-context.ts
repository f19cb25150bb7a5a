/** What Apollo knows about the request that it answers. */
import type { RequestAnswer } from './answers/request-answer';
import type { Caller } from './caller';
import type { OperationNote } from './operation-note';

export interface RequestContext {
  readonly caller: Caller;
  readonly signal: AbortSignal;
  readonly note: OperationNote;
  readonly answer: RequestAnswer;
  /** The client to which the operation is counted, where clients share the server. */
  readonly client: string;
  /** Maximum cost of the operation; 0 until it is computed. */
  cost: number;
}
