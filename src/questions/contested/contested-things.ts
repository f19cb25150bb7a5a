/** Ties and claims on which voices are at odds, and who says what of each. */

import { compared } from '../../model/compared';
import { groupedBy } from '../../model/grouped-by';
import type { Standing } from '../../model/standing';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { type Steps, sortSteps } from '../../turns';
import { type ClaimVoice, idsOf, POSITIONS_IN_ORDER, type Position } from '../claims/claim-voices';

/** A tie or claim at its place in the list. */
export interface ContestedThing {
  readonly id: string;
  readonly kind: 'TIE' | 'CLAIM';
  readonly standing: Standing;
  /** Of a tie. */
  readonly type: string | null;
  /** How many speak on it. */
  readonly voices: number;
}

/** What stands so, most voices first, then by id. */
export function* inOrder(things: readonly ContestedThing[], standings: readonly Standing[]): Steps<ContestedThing[]> {
  const asked = things.filter(({ standing }) => standings.includes(standing));
  return yield* sortSteps(asked, (a, b) => b.voices - a.voices || compared(a.id, b.id));
}

/** How a claim stands, by the positions of the statements on it and by how many made them. */
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

/** Who affirms a tie, who denies it, who has withdrawn. */
export function sidesOfTie(assertions: readonly VisibleAssertion[]): ContestedSide[] {
  return (['AFFIRMS', 'DENIES', 'RETRACTED'] as const).flatMap((says) => {
    const told = assertions.filter(({ stance }) => stance === says).sort((a, b) => compared(a.assertionId, b.assertionId));
    return told.length > 0 ? [{ says, voices: idsOf(told.map(({ assertedBy }) => assertedBy)), assertions: told, statements: [] }] : [];
  });
}

/** Who makes a claim, who denies it, who qualifies it. */
export function sidesOfClaim(voices: readonly ClaimVoice[]): ContestedSide[] {
  return POSITIONS_IN_ORDER.flatMap((says) => {
    const statements = voices.filter(({ position }) => position === says);
    return statements.length > 0
      ? [{ says, voices: idsOf(statements.flatMap(({ speakers }) => speakers)), assertions: [], statements }]
      : [];
  });
}

/** How many of each kind stand so, in the order of kinds and standings. */
export function countsOf(
  things: readonly ContestedThing[],
): { readonly kind: string; readonly standing: Standing; readonly count: number }[] {
  return [...groupedBy(things, ({ kind, standing }) => `${kind} ${standing}`).values()]
    .map((alike) => ({ kind: alike[0]!.kind, standing: alike[0]!.standing, count: alike.length }))
    .sort((a, b) => compared(b.kind, a.kind) || compared(a.standing, b.standing));
}
