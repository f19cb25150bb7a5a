/** Answers in the form in which the oracle gives them. */

import type { Evidence } from '../../../src/questions/contested/answer';
import type { ContestedItem } from '../../../src/questions/contested/resolve';
import { listClaimSides, listTieSides } from '../../../src/questions/contested/resolve';
import type { DossierEvent, EventParticipant } from '../../../src/questions/dossier/joint-events';
import type { Dossier } from '../../../src/questions/dossier/resolve';
import type { ReadoutsAnswer } from '../../../src/questions/readouts/answer';
import type { TimelineEntry } from '../../../src/questions/timeline/resolve';

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

export function comparableDossier({ ties, meetings, events, treaties, organisations, disputes, thirdParties }: Dossier) {
  return {
    ties: ties.map(({ id }) => id),
    meetings: meetings.map(comparableEvent),
    events: events.map(comparableEvent),
    treaties: treaties.map(({ treaty, stage, standing, parties, steps }) => ({
      treaty: treaty.id,
      ambit: treaty.ambit,
      stage,
      standing,
      statuses: parties.map(({ statuses }) => statuses),
      steps: steps.map(({ action, kind, by, respondsTo }) => ({ action, kind, by, answers: respondsTo })),
    })),
    organisations: organisations.map(({ organisation }) => organisation),
    disputes: disputes.map(({ claim, standing, sides }) => ({
      claim,
      standing,
      sides: sides.map(({ side, position, actors, statements }) => ({
        side,
        position,
        statements: statements.map(({ statement }) => statement),
        actors,
      })),
    })),
    thirdParties: thirdParties.map(({ actor, meetings: met, ties: tied, paths }) => ({
      actor,
      met: [met.withA, met.withB, met.withBoth],
      ties: [tied.withA, tied.withB],
      paths,
    })),
  };
}

function comparableEvent({ event, places, participants, direction }: DossierEvent) {
  const ofSide = ({ standsFor }: EventParticipant, side: string) => standsFor.find((one) => one.side === side)?.by ?? [];
  return {
    event: event.id,
    places: sorted(places.map(({ object }) => object)),
    participants: participants
      .map((one) => ({
        actor: one.actor,
        roles: one.roles,
        behalf: one.onBehalfOf,
        offices: one.offices.map(({ post, seats, certainty }) => ({ post, seats, certainty })),
        A: ofSide(one, 'A'),
        B: ofSide(one, 'B'),
      }))
      .sort((x, y) => (x.actor < y.actor ? -1 : 1)),
    direction,
  };
}

export function comparableTimeline(entries: readonly TimelineEntry[]) {
  return entries.map(({ tie, bounds }) => ({
    tie,
    bounds: [bounds.startEarliest, bounds.startLatest, bounds.endEarliest, bounds.endLatest],
  }));
}

export function comparableContested(things: readonly ContestedItem[], { ties, claims }: Evidence) {
  return things.map(({ id, kind, standing, voices: count }) => {
    const told = ties.get(id)?.[0]?.voices ?? (claims.get(id) ?? []).flatMap(({ speakers }) => speakers);
    const voices = sorted([...new Set(told)]);
    if (voices.length !== count) throw new Error(`${id} is counted with ${count} voices, and has ${voices.length}`);
    const sides = kind === 'TIE' ? listTieSides(ties.get(id) ?? []) : listClaimSides(claims.get(id) ?? []);
    const by = (side: (typeof sides)[number]) =>
      kind === 'TIE' ? side.assertions.map(({ assertionId }) => assertionId) : side.statements.map(({ statement }) => statement);
    return { id, standing, voices, sides: sides.map((side) => ({ says: side.says, voices: side.voices, by: by(side) })) };
  });
}

export function comparableReadouts({ accounts, pairs }: ReadoutsAnswer) {
  return {
    accounts: accounts.map(({ actor, statements }) => ({ actor, statements: sorted(statements.map(({ statement }) => statement)) })),
    pairs: pairs
      .map(({ predicate, subjects, unit, verdict, accounts: speaking, tellings }) => ({
        matter: JSON.stringify(predicate === null ? [tellings[0]!.claim] : [predicate, subjects, unit]),
        verdict,
        speaking,
        tellings: sorted(tellings.map(({ actor, claim, position }) => `${actor} ${claim} ${position}`)),
      }))
      .sort((x, y) => (x.matter < y.matter ? -1 : 1)),
  };
}
