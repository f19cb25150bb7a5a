/** What Apollo knows of the request that it answers. */
import type { Caller } from './caller';
import type { OperationNote } from './operation-note';

export interface RequestContext {
  readonly caller: Caller;
  readonly signal: AbortSignal;
  readonly note: OperationNote;
}
