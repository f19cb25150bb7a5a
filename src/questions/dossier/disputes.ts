/** Claims that are in dispute between two actors, side by side: who affirms, who denies, who qualifies. */

import { compared } from '../../model/compared';
import { groupedBy } from '../../model/grouped-by';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Standing } from '../../model/standing';
import { groupSteps, mapSteps, type Steps, sortSteps } from '../../turns';
import { type ClaimVoice, claimVoices, idsOf, POSITIONS_IN_ORDER, type Position, speaksFor } from '../claims/claim-voices';
import type { Between, DossierSide } from './joint-events';

/** `side` is null for third parties. */
export interface DisputeSide {
  readonly side: DossierSide | null;
  readonly position: Position;
  readonly actors: readonly string[];
  readonly statements: readonly ClaimVoice[];
}

export interface Dispute {
  readonly claim: string;
  readonly standing: Standing;
  readonly sides: readonly DisputeSide[];
}

/** By the claims' ids: those on which the positions of the two differ, and those about both on which anybody's differ. */
export function* disputesBetween(ties: readonly ResolvedTie[], { ends, acting, same }: Between): Steps<Dispute[]> {
  const about = groupedBy(
    ties.filter(({ type }) => type === 'ABOUT'),
    ({ subject }) => subject,
  );
  const isAbout = (claim: string, end: string) => (about.get(claim) ?? []).some(({ object }) => same.nameOf(object) === end);
  const byClaim = yield* groupSteps(yield* claimVoices(ties), ({ claim }) => claim);
  const disputes: Dispute[] = [];
  for (const [claim, voices] of yield* sortSteps([...byClaim], ([x], [y]) => compared(x, y))) {
    const spoken = yield* mapSteps(voices, (voice) => ends.map((end) => speaksFor(voice, end, acting)));
    const [ofA, ofB] = ends.map((_, end) => voices.filter((_voice, at) => spoken[at]![end]));
    const positions = new Set(ofB!.map(({ position }) => position));
    const betweenThem = ofA!.some((x) => [...positions].some((position) => x.position !== position));
    const aboutThem = ends.every((end) => isAbout(claim, end)) && new Set(voices.map(({ position }) => position)).size > 1;
    if (!betweenThem && !aboutThem) continue;
    const third = voices.filter((_, at) => !spoken[at]!.includes(true));
    const sides = [...positionsOf('A', ofA!), ...positionsOf('B', ofB!), ...positionsOf(null, third)];
    disputes.push({ claim, standing: standingOf(voices), sides });
  }
  return disputes;
}

function positionsOf(side: DossierSide | null, voices: readonly ClaimVoice[]): DisputeSide[] {
  return POSITIONS_IN_ORDER.flatMap((position) => {
    const statements = voices.filter((voice) => voice.position === position);
    return statements.length > 0 ? [{ side, position, actors: idsOf(statements.flatMap(({ speakers }) => speakers)), statements }] : [];
  });
}

const standingOf = (voices: readonly ClaimVoice[]): Standing =>
  voices.some(({ position }) => position === 'DENIES') ? 'DISPUTED' : 'DIFFERING';
