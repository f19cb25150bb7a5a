/** The lens as a test on a single edge. This is the only definition of the rule; Cypher and GraphQL filters are generated from it. */
import { gradesAtLeast } from './grades';
import type { Lens } from './lens';

/** A property of an edge that the lens may test. */
export type LensField =
  | 'stance'
  | 'recordedFrom'
  | 'recordedTo'
  | 'startEarliest'
  | 'startLatest'
  | 'endEarliest'
  | 'endLatest'
  | 'tieId'
  | 'assertedBy'
  | 'sourceId'
  | 'voices'
  | 'reliability';

/** A condition on one edge: a comparison, or and/or of conditions. `disjoint` holds when a list and the value have no item in common. */
export type EdgeCondition =
  | {
      readonly field: LensField;
      readonly is: 'eq' | 'lte' | 'gt' | 'gte' | 'in' | 'disjoint';
      readonly value: string | number | readonly string[];
    }
  | { readonly all: readonly EdgeCondition[] }
  | { readonly any: readonly EdgeCondition[] };

/** The conditions that an edge must meet for the lens to show it, rule by rule. */
export function lensConditions(lens: Lens): EdgeCondition {
  return { all: [AFFIRMED, ...anyStanceConditions(lens)] };
}

/** The type of the ties that say what a claim is about. */
export const OF_CLAIMS = 'ABOUT';

/**
 * The conditions for an ABOUT edge.
 * What a claim says belongs to the claim, not to a source, so neither a perspective nor a grade hides it. It is shown wherever its claim is
 * shown, that is, wherever a position on the claim is shown.
 * These are the first conditions of `lensConditions`, so that both can be printed with the same values.
 */
export function lensConditionsOfClaims(lens: Lens): EdgeCondition {
  return { all: [AFFIRMED, ...recordedAndInForce(lens)] };
}

/** All rules but the first: an edge may also be a denial. Only questions about who says what use them. */
export function lensConditionsOfAnyStance(lens: Lens): EdgeCondition {
  return { all: anyStanceConditions(lens) };
}

/** All rules but the first for an ABOUT edge; the first conditions of `lensConditionsOfAnyStance`. */
export function lensConditionsOfClaimsOfAnyStance(lens: Lens): EdgeCondition {
  return { all: recordedAndInForce(lens) };
}

const AFFIRMED: EdgeCondition = { field: 'stance', is: 'eq', value: 'AFFIRMS' };

function recordedAndInForce(lens: Lens): EdgeCondition[] {
  const seq = lens.knownAt.seq;
  const all: EdgeCondition[] = [
    { field: 'recordedFrom', is: 'lte', value: seq },
    { field: 'recordedTo', is: 'gt', value: seq },
  ];
  if (lens.validAt !== null) {
    const { first, last } = lens.validAt;
    // CERTAIN: on every day of the period; POSSIBLE: on some day of it.
    const certain = lens.certainty === 'CERTAIN';
    all.push(certain ? { field: 'startLatest', is: 'lte', value: first } : { field: 'startEarliest', is: 'lte', value: last });
    all.push(certain ? { field: 'endEarliest', is: 'gte', value: last } : { field: 'endLatest', is: 'gte', value: first });
  }
  return all;
}

function anyStanceConditions(lens: Lens): EdgeCondition[] {
  const all = recordedAndInForce(lens);
  if (lens.assertedBy !== null) {
    const own: EdgeCondition[] = [
      { field: 'assertedBy', is: 'in', value: lens.assertedBy },
      { field: 'sourceId', is: 'in', value: lens.assertedBy },
    ];
    const representedTieIds = lens.represented?.at(lens.knownAt.seq) ?? [];
    if (representedTieIds.length > 0) own.push({ field: 'tieId', is: 'in', value: representedTieIds });
    all.push({ any: lens.background ? [...own, { field: 'voices', is: 'disjoint', value: lens.assertedBy }] : own });
  }
  if (lens.minReliability !== null) all.push({ field: 'reliability', is: 'in', value: gradesAtLeast(lens.minReliability) });
  return all;
}

/**
 * Whether the lens shows a tie only as background: no member of its perspective has made an assertion about the tie. What a claim says has
 * no perspective.
 * `type` and `voices` are the tie's, as recorded by knownAt.
 */
export function isBackground(
  { assertedBy, represented, knownAt }: Lens,
  { type, tieId, voices }: { readonly type: string; readonly tieId: string; readonly voices: readonly string[] },
): boolean {
  if (assertedBy === null || type === OF_CLAIMS) return false;
  return !voices.some((id) => assertedBy.includes(id)) && !represented?.has(tieId, knownAt.seq);
}

/** The condition on a node: it must have been recorded by the lens's `knownAt`. */
export function lensNodeCondition(lens: Lens): { readonly field: 'recordedFrom'; readonly is: 'lte'; readonly value: number } {
  return { field: 'recordedFrom', is: 'lte', value: lens.knownAt.seq };
}
