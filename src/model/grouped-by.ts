/** `groupSteps` at once, for work that is one step or little. */
import { atOnce, groupSteps } from '../turns';

export function groupedBy<Item, Key>(items: Iterable<Item>, getKey: (item: Item) => Key): Map<Key, Item[]> {
  return atOnce(groupSteps(items, getKey));
}
