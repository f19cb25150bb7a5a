/** Items of a dossier's sections as clients see them, and the ties that each item shows. */

import type { ResolvedTie } from '../../model/resolved-tie';
import type { HeldOffice } from '../shared/representation/representation-index';
import type { Dispute } from './disputes';
import type { DossierEvent } from './joint-events';
import type { JointTreaty } from './joint-treaties';

export function shownEvent({ event, places, participants, direction }: DossierEvent) {
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

export function shownTreaty({ treaty, cluster, ...rest }: JointTreaty) {
  return { ...rest, treaty: treaty.id, sameAs: cluster?.entries.filter((id) => id !== treaty.id) ?? [] };
}

export function listEventTies({ places, participants }: DossierEvent): ResolvedTie[] {
  return [...places, ...participants.flatMap(({ tie, offices }) => [tie, ...offices.map((office) => office.tie)])];
}

export function listTreatyTies({ parties, steps }: JointTreaty): ResolvedTie[] {
  return [...parties.map(({ tie }) => tie), ...steps.flatMap(({ ties }) => ties)];
}

export function listDisputeTies({ sides }: Dispute): ResolvedTie[] {
  return sides.flatMap(({ statements }) => statements.flatMap(({ tie, attribution }) => [tie, ...attribution]));
}
