/** Former entries, for lenses that end before an entity was changed: all of one level in one statement. */
import DataLoader from 'dataloader';
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Properties } from '../../model/fact';
import type { Lens } from '../../model/lens';
import { formerEntries, readFormerEntry } from '../../questions/entries/cypher';
import { HandedOut } from './handed-out';
import { afterLists, type ListsUnderWay } from './lists-under-way';

export interface EntryLoader {
  /** What was recorded of the entity at the lens's recording, where a later one has changed it; null if there was none. */
  former(id: string, lens: Lens): Promise<Properties | null>;
}

/** Entries of one statement. */
const AT_ONCE = 2_000;

/** A loader for one operation. Pages that keep to a recording have a lens of their own. */
export function entryLoader(run: (query: CypherQuery) => Promise<Row[]>, lists: ListsUnderWay): EntryLoader {
  const loaders = new Map<number, DataLoader<string, Properties | null>>();
  const loaded = new HandedOut<Properties | null>(lists);

  function loaderOf(seq: number): DataLoader<string, Properties | null> {
    const known = loaders.get(seq);
    if (known) return known;
    const load = async (ids: readonly string[]) => {
      const found = new Map((await run(formerEntries(ids, seq))).map(readFormerEntry));
      return ids.map((id) => found.get(id) ?? null);
    };
    const loader = new DataLoader(load, { cache: false, maxBatchSize: AT_ONCE, batchScheduleFn: afterLists(lists) });
    loaders.set(seq, loader);
    return loader;
  }

  return { former: (id, { knownAt: { seq } }) => loaded.of(`${seq} ${id}`, () => loaderOf(seq).load(id)) };
}
