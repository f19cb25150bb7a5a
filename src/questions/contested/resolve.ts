/** Ties and claims on which voices disagree, and who says what about each. */

import { compareStrings } from '../../model/compare-strings';
import { groupedBy } from '../../model/grouped-by';
import type { Standing } from '../../model/standing';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { type Steps, sortSteps } from '../../turns';
import { type ClaimVoice, POSITIONS_IN_ORDER, type Position, toSortedIds } from '../shared/claims/claim-voices';

/** A tie or claim in the list. */
export interface ContestedItem {
  readonly id: string;
  readonly kind: 'TIE' | 'CLAIM';
  readonly standing: Standing;
  /** The type of a tie; null for a claim. */
  readonly type: string | null;
  /** How many voices there are. */
  readonly voices: number;
}

/** The items with one of the standings, most voices first, then by id. */
export function* sortContested(items: readonly ContestedItem[], standings: readonly Standing[]): Steps<ContestedItem[]> {
  const selected = items.filter(({ standing }) => standings.includes(standing));
  return yield* sortSteps(selected, (a, b) => b.voices - a.voices || compareStrings(a.id, b.id));
}

/** The standing of a claim, by the positions of the statements on it and by how many actors made them. */
export function claimStanding(positions: readonly Position[], speakers: number): Standing {
  if (positions.includes('DENIES')) return 'DISPUTED';
  if (positions.includes('QUALIFIES')) return 'DIFFERING';
  return speakers > 1 ? 'AGREED' : 'UNIQUE';
}

export interface ContestedSide {
  readonly says: Position | 'RETRACTED';
  readonly voices: readonly string[];
  readonly assertions: readonly VisibleAssertion[];
  readonly statements: readonly ClaimVoice[];
}

/** Who affirms a tie, who denies it, and who has retracted. */
export function listTieSides(assertions: readonly VisibleAssertion[]): ContestedSide[] {
  return (['AFFIRMS', 'DENIES', 'RETRACTED'] as const).flatMap((says) => {
    const matching = assertions.filter(({ stance }) => stance === says).sort((a, b) => compareStrings(a.assertionId, b.assertionId));
    return matching.length > 0
      ? [{ says, voices: toSortedIds(matching.map(({ assertedBy }) => assertedBy)), assertions: matching, statements: [] }]
      : [];
  });
}

/** Who makes a claim, who denies it, and who qualifies it. */
export function listClaimSides(voices: readonly ClaimVoice[]): ContestedSide[] {
  return POSITIONS_IN_ORDER.flatMap((says) => {
    const statements = voices.filter(({ position }) => position === says);
    return statements.length > 0
      ? [{ says, voices: toSortedIds(statements.flatMap(({ speakers }) => speakers)), assertions: [], statements }]
      : [];
  });
}

/** How many items of each kind have each standing, in the order of kinds and standings. */
export function countContested(
  items: readonly ContestedItem[],
): { readonly kind: string; readonly standing: Standing; readonly count: number }[] {
  return [...groupedBy(items, ({ kind, standing }) => `${kind} ${standing}`).values()]
    .map((alike) => ({ kind: alike[0].kind, standing: alike[0].standing, count: alike.length }))
    .sort((a, b) => compareStrings(b.kind, a.kind) || compareStrings(a.standing, b.standing));
}
