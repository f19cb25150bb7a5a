/** Problems in the order of the input. */
import type { Problem } from '../errors';

const ORDER = new Intl.Collator('en', { numeric: true });

/** The problems by place: `file:9` before `file:14`, `facts[9]` before `facts[14]`; problems at the same place keep their order. */
export function sortByPlace(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => ORDER.compare(a.where, b.where));
}
