/** Loads the attributes of entities with what their sources say: all of one level in a few statements. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import { answerAttributes } from '../../questions/shared/attributes/answer';
import type { ResolvedAttribute } from '../../questions/shared/attributes/resolve';
import type { ListsUnderWay } from './lists-under-way';
import { loadAtRecording } from './load-at-recording';

export interface AttributeLoader {
  /** The attributes of the entity under the lens; null if it was not recorded by the lens's knownAt. */
  attributes(id: string, lens: Lens): Promise<readonly ResolvedAttribute[] | null>;
}

/** A loader for one operation. */
export function attributeLoader(run: (query: CypherQuery) => Promise<Row[]>, lists: ListsUnderWay): AttributeLoader {
  return { attributes: loadAtRecording(lists, (ids, lens) => answerAttributes(run, ids, lens)) };
}
