/** Loads by id what the fields of one level request: each id once per recording, all ids of a level in one statement. */
import DataLoader from 'dataloader';
import type { Lens } from '../../model/lens';
import { HandedOut } from './handed-out';
import { afterLists, type ListsUnderWay } from './lists-under-way';

/** The number of ids in one statement. */
const AT_ONCE = 2_000;

/**
 * A loader for one operation. Pages bound to a recording have a lens of their own, and therefore a statement of their own. `read` leaves
 * out ids without a value.
 */
export function loadAtRecording<Value>(
  lists: ListsUnderWay,
  read: (ids: readonly string[], lens: Lens) => Promise<ReadonlyMap<string, Value>>,
): (id: string, lens: Lens) => Promise<Value | null> {
  const loaders = new Map<number, DataLoader<string, Value | null>>();
  const loaded = new HandedOut<Value | null>(lists);

  function getLoader(lens: Lens): DataLoader<string, Value | null> {
    const known = loaders.get(lens.knownAt.seq);
    if (known) return known;
    const load = async (ids: readonly string[]) => {
      const found = await read(ids, lens);
      return ids.map((id) => found.get(id) ?? null);
    };
    const loader = new DataLoader(load, { cache: false, maxBatchSize: AT_ONCE, batchScheduleFn: afterLists(lists) });
    loaders.set(lens.knownAt.seq, loader);
    return loader;
  }

  return (id, lens) => loaded.of(`${lens.knownAt.seq} ${id}`, () => getLoader(lens).load(id));
}
