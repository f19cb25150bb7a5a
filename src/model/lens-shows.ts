/**
 * Applies the lens to one assertion in memory, for questions about what it would show for another day or another recording; it uses the
 * same rule.
 */
import type { Lens } from './lens';
import { type EdgeCondition, type LensField, lensConditions, lensConditionsOfClaims, OF_CLAIMS } from './lens-conditions';
import type { VisibleAssertion } from './visible-assertion';

type Edge = Readonly<Record<LensField, string | number | readonly string[]>>;

/** The part of an assertion that the lens tests. */
export type TestedAssertion = Pick<
  VisibleAssertion,
  'type' | 'tieId' | 'stance' | 'bounds' | 'assertedBy' | 'sourceId' | 'voices' | 'reliability'
>;

/** Whether the lens shows an assertion that was recorded by its knownAt; what a claim says is shown wherever the claim is shown. */
export function lensShows(lens: Lens): (assertion: TestedAssertion) => boolean {
  const [condition, ofClaims] = [lensConditions(lens), lensConditionsOfClaims(lens)];
  const recorded = { recordedFrom: lens.knownAt.seq, recordedTo: lens.knownAt.seq + 1 };
  return ({ type, tieId, stance, bounds, assertedBy, sourceId, voices, reliability }) =>
    holds(type === OF_CLAIMS ? ofClaims : condition, { ...recorded, ...bounds, tieId, stance, assertedBy, sourceId, voices, reliability });
}

function holds(condition: EdgeCondition, edge: Edge): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, edge));
  if ('any' in condition) return condition.any.some((part) => holds(part, edge));
  const { field, is, value } = condition;
  const actual = edge[field];
  switch (is) {
    case 'eq':
      return actual === value;
    case 'lte':
      return actual <= value;
    case 'gt':
      return actual > value;
    case 'gte':
      return actual >= value;
    case 'in':
      return (value as readonly string[]).includes(actual as string);
    case 'disjoint':
      return !(actual as readonly string[]).some((id) => (value as readonly string[]).includes(id));
  }
}
