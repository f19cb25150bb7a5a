/**
 * Other actors with relations to both actors of a dossier: in meetings, by themselves or through a representative, and by ties of their
 * own.
 */

import { compareStrings } from '../../model/compare-strings';
import type { ResolvedTie } from '../../model/resolved-tie';
import { flatMapSteps, type Steps, sortSteps } from '../../turns';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import { type DossierEvent, type Ends, type EventParticipant, isJoint, isOnSide } from './joint-events';

export interface ThirdParty {
  readonly actor: string;
  readonly meetings: { readonly withA: number; readonly withB: number; readonly withBoth: number };
  readonly ties: { readonly withA: number; readonly withB: number };
  readonly paths: number;
}

/** The actors with the most relations first, then by id; `meetings` are those of either of the two. */
export function* thirdParties(
  meetings: readonly DossierEvent[],
  ties: readonly ResolvedTie[],
  ends: Ends,
  clusters: EntityClusters,
): Steps<ThirdParty[]> {
  const relations = new Map<string, Relations>();
  const getRelations = (actor: string): Relations => {
    const known = relations.get(actor) ?? { meetings: { withA: 0, withB: 0, withBoth: 0 }, ties: { withA: 0, withB: 0 } };
    relations.set(actor, known);
    return known;
  };
  for (const meeting of meetings) {
    countMeeting(meeting, getRelations, clusters);
    yield;
  }
  for (const { subject, object } of ties) {
    countTie([clusters.canonicalId(subject), clusters.canonicalId(object)], ends, getRelations);
    yield;
  }
  const withBoth = yield* flatMapSteps(relations, ([actor, { meetings: met, ties: tied }]) => {
    if (ends.includes(actor) || met.withA + tied.withA === 0 || met.withB + tied.withB === 0) return [];
    return [{ actor, meetings: met, ties: tied, paths: tied.withA * tied.withB }];
  });
  return yield* sortSteps(withBoth, (x, y) => weight(y) - weight(x) || compareStrings(x.actor, y.actor));
}

/** The relations of an actor with each of the two, as counts. */
interface Relations {
  readonly meetings: { withA: number; withB: number; withBoth: number };
  readonly ties: { withA: number; withB: number };
}

function countMeeting(meeting: DossierEvent, getRelations: (actor: string) => Relations, clusters: EntityClusters): void {
  const sides = sidesIn(meeting);
  for (const actor of clusters.distinct(othersIn(meeting))) {
    const { meetings } = getRelations(actor);
    if (sides.a) meetings.withA += 1;
    if (sides.b) meetings.withB += 1;
    if (sides.both) meetings.withBoth += 1;
  }
}

function countTie(both: readonly [string, string], [a, b]: Ends, getRelations: (actor: string) => Relations): void {
  for (const actor of new Set(both)) {
    const { ties } = getRelations(actor);
    if (both.includes(a)) ties.withA += 1;
    if (both.includes(b)) ties.withB += 1;
  }
}

const weight = ({ meetings, ties }: ThirdParty): number => meetings.withA + meetings.withB + ties.withA + ties.withB;

/** The participants that represent neither of the two; a participant on behalf of other actors is replaced by those actors. */
function othersIn({ participants }: DossierEvent): string[] {
  const others = participants.filter(({ standsFor }) => standsFor.length === 0);
  return others.flatMap(({ actor, onBehalfOf }) => (onBehalfOf.length > 0 ? onBehalfOf : [actor]));
}

function sidesIn(meeting: DossierEvent): { readonly a: boolean; readonly b: boolean; readonly both: boolean } {
  const on = (side: 'A' | 'B') => meeting.participants.some((one: EventParticipant) => isOnSide(side, one));
  return { a: on('A'), b: on('B'), both: isJoint(meeting) };
}

/** Of the ties of either actor with others, those with the third parties. */
export function listThirdPartyTies(thirdParties: readonly ThirdParty[], ties: readonly ResolvedTie[]): ResolvedTie[] {
  const actors = new Set(thirdParties.map(({ actor }) => actor));
  return ties.filter(({ subject, object }) => actors.has(subject) || actors.has(object));
}
