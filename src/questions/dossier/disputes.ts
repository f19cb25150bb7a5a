/** Claims that are in dispute between two actors, by position: who affirms, who denies, who qualifies. */

import { compareStrings } from '../../model/compare-strings';
import { groupedBy } from '../../model/grouped-by';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Standing } from '../../model/standing';
import { groupSteps, mapSteps, type Steps, sortSteps } from '../../turns';
import { type ClaimVoice, claimVoices, POSITIONS_IN_ORDER, type Position, speaksFor, toSortedIds } from '../shared/claims/claim-voices';
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

/**
 * Sorted by the claims' ids: the claims on which the positions of the two differ, and the claims about both on which any positions differ.
 */
export function* disputesBetween(ties: readonly ResolvedTie[], { ends, representation, clusters }: Between): Steps<Dispute[]> {
  const about = groupedBy(
    ties.filter(({ type }) => type === 'ABOUT'),
    ({ subject }) => subject,
  );
  const isAbout = (claim: string, end: string) => (about.get(claim) ?? []).some(({ object }) => clusters.canonicalId(object) === end);
  const [a, b] = ends;
  const byClaim = yield* groupSteps(yield* claimVoices(ties), ({ claim }) => claim);
  const disputes: Dispute[] = [];
  for (const [claim, voices] of yield* sortSteps([...byClaim], ([x], [y]) => compareStrings(x, y))) {
    const sided = yield* mapSteps(voices, (voice) => ({
      voice,
      forA: speaksFor(voice, a, representation),
      forB: speaksFor(voice, b, representation),
    }));
    const ofA = sided.filter(({ forA }) => forA).map(({ voice }) => voice);
    const ofB = sided.filter(({ forB }) => forB).map(({ voice }) => voice);
    const positions = new Set(ofB.map(({ position }) => position));
    const betweenThem = ofA.some((x) => [...positions].some((position) => x.position !== position));
    const aboutThem = ends.every((end) => isAbout(claim, end)) && new Set(voices.map(({ position }) => position)).size > 1;
    if (!betweenThem && !aboutThem) continue;
    const third = sided.filter(({ forA, forB }) => !forA && !forB).map(({ voice }) => voice);
    const sides = [...listSides('A', ofA), ...listSides('B', ofB), ...listSides(null, third)];
    disputes.push({ claim, standing: classifyStanding(voices), sides });
  }
  return disputes;
}

function listSides(side: DossierSide | null, voices: readonly ClaimVoice[]): DisputeSide[] {
  return POSITIONS_IN_ORDER.flatMap((position) => {
    const statements = voices.filter((voice) => voice.position === position);
    return statements.length > 0
      ? [{ side, position, actors: toSortedIds(statements.flatMap(({ speakers }) => speakers)), statements }]
      : [];
  });
}

const classifyStanding = (voices: readonly ClaimVoice[]): Standing =>
  voices.some(({ position }) => position === 'DENIES') ? 'DISPUTED' : 'DIFFERING';
