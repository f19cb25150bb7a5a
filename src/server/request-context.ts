/** What Apollo knows of the request that it answers. */
import type { RequestAnswer } from './answers/request-answer';
import type { Caller } from './caller';
import type { OperationNote } from './operation-note';

export interface RequestContext {
  readonly caller: Caller;
  readonly signal: AbortSignal;
  readonly note: OperationNote;
  readonly answer: RequestAnswer;
  /** Who it counts for where clients share the server. */
  readonly client: string;
  /** What the operation may cost at most; 0 until it was counted. */
  cost: number;
}
