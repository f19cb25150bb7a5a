/** Events in which two actors took part: the other participants, their offices, whom they represented, and the direction of the event. */

import { type Day, LATEST_DAY } from '../../model/day';
import type { ResolvedTie } from '../../model/resolved-tie';
import { groupSteps, mapSteps, type Steps, sortSteps } from '../../turns';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import {
  type HeldOffice,
  type Representation,
  type RepresentationIndex,
  toOccasionDays,
} from '../shared/representation/representation-index';

export type DossierSide = 'A' | 'B';
export type EventDirection = 'A_TO_B' | 'B_TO_A' | 'MUTUAL' | 'UNDIRECTED';
export type Ends = readonly [a: string, b: string];

/** The two actors, who represents whom, and which ids are the same entity. */
export interface Between {
  readonly ends: Ends;
  readonly representation: RepresentationIndex;
  readonly clusters: EntityClusters;
}

/** An event as read: its kind and the first day that its date can mean. */
export interface EventRead {
  readonly id: string;
  readonly kind: string | null;
  readonly earliest: Day | null;
  /** Whether it only counts for third parties: its participants were read without what a dossier shows of them. */
  readonly countedOnly?: boolean;
}

export interface EventParticipant {
  readonly actor: string;
  /** The canonical id of the actor, if one of the two has several ids. */
  readonly self: string;
  readonly roles: readonly string[];
  readonly onBehalfOf: readonly string[];
  readonly offices: readonly HeldOffice[];
  readonly standsFor: readonly { readonly side: DossierSide; readonly by: readonly Representation[] }[];
  readonly tie: ResolvedTie;
}

/** An event of at least one of the two; `places` begins with the place that most voices give. */
export interface DossierEvent {
  readonly event: EventRead;
  readonly places: readonly ResolvedTie[];
  readonly participants: readonly EventParticipant[];
  readonly direction: EventDirection;
}

/** The events by date, then id; undated ones last. */
export function* buildEvents(events: readonly EventRead[], ties: readonly ResolvedTie[], between: Between): Steps<DossierEvent[]> {
  const byType = yield* groupSteps(ties, ({ type }) => type);
  const participations = yield* groupSteps(byType.get('PARTICIPATED_IN') ?? [], ({ object }) => object);
  const places = yield* groupSteps(byType.get('AT') ?? [], ({ subject }) => subject);
  const sorted = yield* sortSteps(events, (x, y) => (x.earliest ?? LATEST_DAY) - (y.earliest ?? LATEST_DAY) || (x.id < y.id ? -1 : 1));
  const dossierEvents: DossierEvent[] = [];
  for (const event of sorted) {
    const participants = (yield* mapSteps(participations.get(event.id) ?? [], (tie) => buildParticipant(tie, between))).sort(bySide);
    const ranked = [...(places.get(event.id) ?? [])].sort((x, y) => y.voices.length - x.voices.length || (x.object < y.object ? -1 : 1));
    dossierEvents.push({ event, places: ranked, participants, direction: readDirection(participants) });
    yield;
  }
  return dossierEvents;
}

function buildParticipant(tie: ResolvedTie, { ends, representation, clusters }: Between): EventParticipant {
  const actor = tie.subject;
  const days = toOccasionDays(tie);
  const onBehalfOf = readValues(tie, 'onBehalfOf');
  const offices = representation.findOffices(actor, days);
  const [a, b] = ends;
  const standFor = (side: DossierSide, end: string) => {
    const by = representation.findRepresentations(actor, end, { days, onBehalfOf }, offices);
    return by.length > 0 ? [{ side, by }] : [];
  };
  return {
    actor,
    self: clusters.canonicalId(actor),
    roles: readValues(tie, 'role'),
    onBehalfOf,
    offices,
    standsFor: [...standFor('A', a), ...standFor('B', b)],
    tie,
  };
}

/** The values that the tie's sources give for a property, sorted. */
function readValues({ spells }: ResolvedTie, property: string): string[] {
  const values = spells.flatMap(({ assertions }) => assertions.map(({ properties }) => properties[property]));
  return [...new Set(values.filter((value) => typeof value === 'string'))].sort();
}

const formatSides = ({ standsFor }: EventParticipant): string => standsFor.map(({ side }) => side).join('') || 'C';

function bySide(x: EventParticipant, y: EventParticipant): number {
  const [left, right] = [formatSides(x), formatSides(y)];
  return left === right ? (x.actor < y.actor ? -1 : x.actor > y.actor ? 1 : x.tie.id < y.tie.id ? -1 : 1) : left < right ? -1 : 1;
}

export const isOnSide = (side: DossierSide, { standsFor }: EventParticipant): boolean => standsFor.some((one) => one.side === side);

/** Whether both took part, through two different participants: a single participant who represents both does not count. */
export function isJoint({ participants }: DossierEvent): boolean {
  const listSelves = (side: DossierSide) => participants.filter((one) => isOnSide(side, one)).map(({ self }) => self);
  const ofB = listSelves('B');
  return listSelves('A').some((one) => ofB.some((other) => other !== one));
}

const AGENT_ROLES: readonly string[] = ['ACTOR', 'SENDER', 'BEARER', 'INITIATOR', 'PERPETRATOR'];
const TARGET_ROLES: readonly string[] = ['TARGET', 'ADDRESSEE', 'RECIPIENT', 'VICTIM'];

function readDirection(participants: readonly EventParticipant[]): EventDirection {
  const some = (side: DossierSide, holds: (one: EventParticipant) => boolean) =>
    participants.some((one) => isOnSide(side, one) && holds(one));
  const fromA = some('A', isAgent) || some('B', isTarget);
  const fromB = some('B', isAgent) || some('A', isTarget);
  if (fromA) return fromB ? 'MUTUAL' : 'A_TO_B';
  return fromB ? 'B_TO_A' : 'UNDIRECTED';
}

const isAgent = ({ roles, tie }: EventParticipant): boolean =>
  roles.some((role) => AGENT_ROLES.includes(role)) ||
  tie.spells.some(({ assertions }) => assertions.some(({ properties }) => properties['originator'] === true));

const isTarget = ({ roles }: EventParticipant): boolean => roles.some((role) => TARGET_ROLES.includes(role));
