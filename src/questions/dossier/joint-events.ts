/** Events in which two actors took part: who else did, in which office, for whom, and from whom the event went to whom. */

import { type Day, LATEST_DAY } from '../../model/day';
import type { ResolvedTie } from '../../model/resolved-tie';
import { groupSteps, mapSteps, type Steps, sortSteps } from '../../turns';
import { type Acting, daysOf, type HeldOffice, type Representation } from '../acting/acting';
import type { SameThings } from '../judged-same/same-things';

export type DossierSide = 'A' | 'B';
export type EventDirection = 'A_TO_B' | 'B_TO_A' | 'MUTUAL' | 'UNDIRECTED';
export type Ends = readonly [a: string, b: string];

/** The two actors, who stands for whom, and who is whom. */
export interface Between {
  readonly ends: Ends;
  readonly acting: Acting;
  readonly same: SameThings;
}

/** An event as read: its kind and the first day that its date can mean. */
export interface EventRead {
  readonly id: string;
  readonly kind: string | null;
  readonly earliest: Day | null;
}

export interface EventParticipant {
  readonly actor: string;
  /** Who that is, where several ids are one of the two. */
  readonly self: string;
  readonly roles: readonly string[];
  readonly onBehalfOf: readonly string[];
  readonly offices: readonly HeldOffice[];
  readonly standsFor: readonly { readonly side: DossierSide; readonly by: readonly Representation[] }[];
  readonly tie: ResolvedTie;
}

/** An event of at least one of the two; `places` has the place of the most voices first. */
export interface ActedEvent {
  readonly event: EventRead;
  readonly places: readonly ResolvedTie[];
  readonly participants: readonly EventParticipant[];
  readonly direction: EventDirection;
}

/** The events by their dates, then ids; undated ones last. */
export function* actedEvents(events: readonly EventRead[], ties: readonly ResolvedTie[], between: Between): Steps<ActedEvent[]> {
  const byType = yield* groupSteps(ties, ({ type }) => type);
  const participations = yield* groupSteps(byType.get('PARTICIPATED_IN') ?? [], ({ object }) => object);
  const places = yield* groupSteps(byType.get('AT') ?? [], ({ subject }) => subject);
  const inOrder = yield* sortSteps(events, (x, y) => (x.earliest ?? LATEST_DAY) - (y.earliest ?? LATEST_DAY) || (x.id < y.id ? -1 : 1));
  const acted: ActedEvent[] = [];
  for (const event of inOrder) {
    const participants = (yield* mapSteps(participations.get(event.id) ?? [], (tie) => participantOf(tie, between))).sort(bySide);
    const told = [...(places.get(event.id) ?? [])].sort((x, y) => y.voices.length - x.voices.length || (x.object < y.object ? -1 : 1));
    acted.push({ event, places: told, participants, direction: directionOf(participants) });
    yield;
  }
  return acted;
}

function participantOf(tie: ResolvedTie, { ends, acting, same }: Between): EventParticipant {
  const actor = tie.subject;
  const days = daysOf(tie);
  const onBehalfOf = told(tie, 'onBehalfOf');
  const standsFor = (['A', 'B'] as const).flatMap((side, at) => {
    const by = acting.standsFor(actor, ends[at]!, { days, onBehalfOf });
    return by.length > 0 ? [{ side, by }] : [];
  });
  return { actor, self: same.nameOf(actor), roles: told(tie, 'role'), onBehalfOf, offices: acting.officesOf(actor, days), standsFor, tie };
}

/** The values that the tie's sources give to a property, sorted. */
function told({ spells }: ResolvedTie, property: string): string[] {
  const values = spells.flatMap(({ assertions }) => assertions.map(({ properties }) => properties[property]));
  return [...new Set(values.filter((value) => typeof value === 'string'))].sort();
}

const sidesOf = ({ standsFor }: EventParticipant): string => standsFor.map(({ side }) => side).join('') || 'C';

function bySide(x: EventParticipant, y: EventParticipant): number {
  const [left, right] = [sidesOf(x), sidesOf(y)];
  return left === right ? (x.actor < y.actor ? -1 : x.actor > y.actor ? 1 : x.tie.id < y.tie.id ? -1 : 1) : left < right ? -1 : 1;
}

export const standsOn = (side: DossierSide, { standsFor }: EventParticipant): boolean => standsFor.some((one) => one.side === side);

/** Whether both took part, as two different participants: somebody alone who stands for both meets nobody. */
export function isJoint({ participants }: ActedEvent): boolean {
  const [ofA, ofB] = (['A', 'B'] as const).map((side) => participants.filter((one) => standsOn(side, one)).map(({ self }) => self));
  return ofA!.some((one) => ofB!.some((other) => other !== one));
}

const ACTED: readonly string[] = ['ACTOR', 'SENDER', 'BEARER', 'INITIATOR', 'PERPETRATOR'];
const ACTED_UPON: readonly string[] = ['TARGET', 'ADDRESSEE', 'RECIPIENT', 'VICTIM'];

function directionOf(participants: readonly EventParticipant[]): EventDirection {
  const some = (side: DossierSide, holds: (one: EventParticipant) => boolean) =>
    participants.some((one) => standsOn(side, one) && holds(one));
  const fromA = some('A', acted) || some('B', actedUpon);
  const fromB = some('B', acted) || some('A', actedUpon);
  if (fromA) return fromB ? 'MUTUAL' : 'A_TO_B';
  return fromB ? 'B_TO_A' : 'UNDIRECTED';
}

const acted = ({ roles, tie }: EventParticipant): boolean =>
  roles.some((role) => ACTED.includes(role)) ||
  tie.spells.some(({ assertions }) => assertions.some(({ properties }) => properties['originator'] === true));

const actedUpon = ({ roles }: EventParticipant): boolean => roles.some((role) => ACTED_UPON.includes(role));
