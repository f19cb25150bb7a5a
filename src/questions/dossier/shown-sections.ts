/** Items of a dossier's sections as users see them, and the ties that each of them shows. */

import type { ResolvedTie } from '../../model/resolved-tie';
import type { HeldOffice } from '../acting/acting';
import type { Dispute } from './disputes';
import type { ActedEvent } from './joint-events';
import type { JointTreaty } from './joint-treaties';

export function shownEvent({ event, places, participants, direction }: ActedEvent) {
  const at = places.map(({ object }) => object);
  return {
    event: event.id,
    direction,
    place: at[0] ?? null,
    places: at,
    participants: participants.map((participant) => ({ ...participant, offices: participant.offices.map(shownOffice) })),
  };
}

function shownOffice({ seats, ...office }: HeldOffice) {
  return { ...office, in: seats };
}

export function shownTreaty({ treaty, judgedSame, ...rest }: JointTreaty) {
  return { ...rest, treaty: treaty.id, sameAs: judgedSame?.entries.filter((id) => id !== treaty.id) ?? [] };
}

export function tiesOfEvent({ places, participants }: ActedEvent): ResolvedTie[] {
  return [...places, ...participants.flatMap(({ tie, offices }) => [tie, ...offices.map((office) => office.tie)])];
}

export function tiesOfTreaty({ parties, steps }: JointTreaty): ResolvedTie[] {
  return [...parties.map(({ tie }) => tie), ...steps.flatMap(({ ties }) => ties)];
}

export function tiesOfDispute({ sides }: Dispute): ResolvedTie[] {
  return sides.flatMap(({ statements }) => statements.flatMap(({ tie, told }) => [tie, ...told]));
}
