/** Evaluates a condition of the lens on an edge in memory. */
import type { EdgeCondition } from '../../src/model/lens-conditions';

/** The properties of an edge. */
export type Edge = Readonly<Record<string, string | number | readonly string[]>>;

/** Whether the edge fulfils the condition, as a database would decide it. */
export function holds(condition: EdgeCondition, edge: Edge): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, edge));
  if ('any' in condition) return condition.any.some((part) => holds(part, edge));
  const { field, is, value } = condition;
  const mine = edge[field]!;
  switch (is) {
    case 'eq':
      return mine === value;
    case 'lte':
      return mine <= value;
    case 'gt':
      return mine > value;
    case 'gte':
      return mine >= value;
    case 'in':
      return (value as readonly string[]).includes(mine as string);
    case 'disjoint':
      return !(mine as readonly string[]).some((item) => (value as readonly string[]).includes(item));
  }
}
