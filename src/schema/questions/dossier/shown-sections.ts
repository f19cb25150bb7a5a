/** Items of a dossier's sections as users see them, and the ties that each of them shows. */
import type { HeldOffice } from '../../../model/acting/acting';
import type { Dispute } from '../../../model/dossier/disputes';
import type { ActedEvent } from '../../../model/dossier/joint-events';
import type { JointTreaty } from '../../../model/dossier/joint-treaties';
import type { ResolvedTie } from '../../../model/resolved-tie';

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

export function shownTreaty({ treaty, ...rest }: JointTreaty) {
  return { ...rest, treaty: treaty.id };
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
