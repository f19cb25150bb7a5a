/** Loads former entries, for lenses at recordings before an entity was changed: all of one level in one statement. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Properties } from '../../model/fact';
import type { Lens } from '../../model/lens';
import { formerEntries, readFormerEntry } from '../../questions/shared/entries/cypher';
import type { ListsUnderWay } from './lists-under-way';
import { loadAtRecording } from './load-at-recording';

export interface EntryLoader {
  /** The entry of the entity at the lens's recording, if a later one has changed it; null if the database keeps no former entry of it. */
  former(id: string, lens: Lens): Promise<Properties | null>;
}

/** A loader for one operation. */
export function entryLoader(run: (query: CypherQuery) => Promise<Row[]>, lists: ListsUnderWay): EntryLoader {
  const former = loadAtRecording(
    lists,
    async (ids, { knownAt }) => new Map((await run(formerEntries(ids, knownAt.seq))).map(readFormerEntry)),
  );
  return { former };
}
