/** The context that every resolver of an operation receives. */

import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Database } from '../../database/database';
import type { DomainIndex } from '../domain/domain-index';
import type { LensFilter } from '../lens/lens-filter';
import type { QuestionContext } from '../questions/question-context';
import type { AskInner } from './ask-inner';
import type { AttributeLoader } from './attribute-loader';
import type { ClaimLoader } from './claim-loader';
import type { EntityOpener } from './entity-opener';
import type { EntryLoader } from './entry-loader';
import type { ListsUnderWay } from './lists-under-way';
import type { Receipt } from './receipt';
import type { RecordingLoader } from './recording-loader';

/** Who sends the operation. `name` is stored in recordings as `by`. */
export interface Caller {
  readonly role: 'reader' | 'editor';
  readonly name: string;
}

export interface OperationContext extends QuestionContext {
  /** For writing; questions read with `run` and `stream`. */
  readonly db: Database;
  readonly caller: Caller;
  /** Aborts when the operation ends. */
  readonly signal: AbortSignal;
  readonly lensFilter: LensFilter;
  readonly receipt: Receipt;
  readonly index: DomainIndex;
  /** Reads a statement's rows one by one; see `OperationStatements.stream`. */
  readonly stream: (query: CypherQuery) => AsyncGenerator<Row>;
  /** The lists of the answer that are being handed to the executor. */
  readonly lists: ListsUnderWay;
  readonly askInner: AskInner;
  readonly entities: EntityOpener;
  readonly recordings: RecordingLoader;
  readonly claims: ClaimLoader;
  readonly entries: EntryLoader;
  readonly attributes: AttributeLoader;
}
