/** What every resolver of an operation has at hand. */

import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Database } from '../../database/database';
import type { Lens } from '../../model/lens';
import type { DomainIndex } from '../domain/domain-index';
import type { LensFilter } from '../lens/lens-filter';
import type { AskInner } from './ask-inner';
import type { EntityOpener } from './entity-opener';
import type { Receipt } from './receipt';
import type { RecordingLoader } from './recording-loader';

/** Who asks. `name` is what recordings keep as `by`. */
export interface Caller {
  readonly role: 'reader' | 'editor';
  readonly name: string;
}

export interface OperationContext {
  readonly db: Database;
  readonly caller: Caller;
  readonly signal: AbortSignal | undefined;
  /** The one lens of the operation. */
  readonly lens: Lens;
  readonly lensFilter: LensFilter;
  readonly receipt: Receipt;
  readonly index: DomainIndex;
  /** Runs a question's statement, reading; it ends when nobody waits any more. */
  readonly run: (query: CypherQuery) => Promise<Row[]>;
  readonly askInner: AskInner;
  readonly entities: EntityOpener;
  readonly recordings: RecordingLoader;
}
