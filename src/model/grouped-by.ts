/** `groupSteps` without pauses, for small work. */
import { atOnce, groupSteps } from '../turns';

export function groupedBy<Item, Key>(items: Iterable<Item>, getKey: (item: Item) => Key): Map<Key, [Item, ...Item[]]> {
  return atOnce(groupSteps(items, getKey));
}
