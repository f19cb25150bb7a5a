/** A dossier, found by checking everything. Part of an oracle: shares no code with src. */
import type { PlainLens } from '../paths/seen';
import { type DealingsWorld, differingOf } from './dealings-world';
import { beginningOf, officesOf, type PlainTie, shownIn, sorted, standsFor, toldIn, valuesIn } from './plain-dealings';

type Ends = readonly [string, string];
const BETWEEN = ['MEMBER_OF', 'HAS_MISSION_IN', 'RIVAL_OF', 'PART_OF'];
const DEALINGS = ['HAS_MISSION_IN', 'RIVAL_OF'];

export function plainDossier(world: DealingsWorld, lens: PlainLens, ends: Ends) {
  const ties = shownIn(world, lens);
  const events = world.things
    .filter(({ label }) => label === 'Event')
    .map((event) => plainEvent(ties, lens, ends, event.id, event.properties));
  const joint = events.filter(({ met }) => met).sort((x, y) => x.date - y.date || (x.event < y.event ? -1 : 1));
  const shown = ({ event, places, participants, direction }: (typeof events)[number]) => ({ event, places, participants, direction });
  return {
    ties: ties
      .filter(({ type, subject, object }) => BETWEEN.includes(type) && ends.includes(subject) && ends.includes(object))
      .map(({ id }) => id),
    meetings: joint.filter(({ kind }) => kind === 'MEETING').map(shown),
    events: joint.filter(({ kind }) => kind !== 'MEETING').map(shown),
    treaties: plainTreaties(world, ties, lens, ends),
    organisations: sorted(
      ties
        .filter(
          ({ type, object }) =>
            type === 'MEMBER_OF' &&
            ends.every((end) => ties.some((tie) => tie.type === 'MEMBER_OF' && tie.subject === end && tie.object === object)),
        )
        .map(({ object }) => object),
    ),
    disputes: plainDisputes(ties, onAnyWord(world, lens), lens, ends),
    thirdParties: plainThirdParties(
      ties,
      events.filter(({ kind }) => kind === 'MEETING'),
      ends,
    ),
  };
}

function plainEvent(ties: readonly PlainTie[], lens: PlainLens, ends: Ends, event: string, properties: Readonly<Record<string, unknown>>) {
  const taken = ties.filter(({ type, object }) => type === 'PARTICIPATED_IN' && object === event);
  const participants = taken.map((tie) => {
    const behalf = sorted(toldIn(tie).flatMap(({ own }) => (own['onBehalfOf'] === undefined ? [] : [own['onBehalfOf'] as string])));
    const days = beginningOf(tie);
    const [A, B] = ends.map((end) => standsFor(ties, lens, tie.subject, end, days, behalf)) as [string[], string[]];
    const began = toldIn(tie).some(({ own }) => own['originator'] === true);
    return { actor: tie.subject, roles: valuesIn(tie), behalf, offices: officesOf(ties, lens, tie.subject, days), A, B, began };
  });
  const acts = (side: 'A' | 'B') => participants.some((one) => one[side].length > 0 && (one.began || one.roles.includes('ACTOR')));
  const suffers = (side: 'A' | 'B') => participants.some((one) => one[side].length > 0 && one.roles.includes('TARGET'));
  const [there, back] = [acts('A') || suffers('B'), acts('B') || suffers('A')];
  const pairs = participants.flatMap((one) => participants.filter((other) => other !== one && one.A.length > 0 && other.B.length > 0));
  return {
    event,
    kind: properties['kind'],
    date: (properties['dateEarliest'] ?? Number.POSITIVE_INFINITY) as number,
    places: sorted(ties.filter(({ type, subject }) => type === 'AT' && subject === event).map(({ object }) => object)),
    participants: participants.map(({ began: _, ...one }) => one).sort((x, y) => (x.actor < y.actor ? -1 : 1)),
    direction: there && back ? 'MUTUAL' : there ? 'A_TO_B' : back ? 'B_TO_A' : 'UNDIRECTED',
    met: pairs.length > 0,
  };
}

function plainTreaties(world: DealingsWorld, ties: readonly PlainTie[], lens: PlainLens, ends: Ends) {
  const thing = (id: string) => world.things.find((one) => one.id === id)!.properties;
  const date = (id: string) => (thing(id)['dateEarliest'] ?? Number.POSITIVE_INFINITY) as number;
  const found = world.things
    .filter(({ label }) => label === 'Treaty')
    .flatMap(({ id, properties }) => {
      const parties = ends.map((end) => ties.find(({ type, subject, object }) => type === 'PARTY_TO' && subject === end && object === id));
      if (parties.some((party) => party === undefined)) return [];
      const standings = parties.map((party) => {
        // A spell that has ended is over, except if the lens names a day: then every visible spell can hold.
        const going = party!.spells.filter(
          ({ told }) =>
            lens.validAt !== null || told.some(({ endStatus, ...one }) => endingUnder(party!, { endStatus, ...one }) !== 'ENDED'),
        );
        const spells = going.length > 0 ? going : party!.spells;
        const statuses = sorted(spells.flatMap(({ told }) => told.map((one) => (differingOf(one) ?? 'PARTY') as string)));
        return { statuses, over: going.length === 0 };
      });
      const steps = world.things
        .filter(({ label }) => label === 'TreatyAction')
        .filter((step) => ties.some(({ type, subject, object }) => type === 'ACTION_ON' && subject === step.id && object === id))
        .map((step) => ({
          action: step.id,
          kind: step.properties['kind'] as string,
          by: sorted(
            ties
              .filter(({ type, subject, object }) => type === 'TAKEN_BY' && subject === step.id && ends.includes(object))
              .map(({ object }) => object),
          ),
          answers: sorted(ties.filter(({ type, subject }) => type === 'RESPONDS_TO' && subject === step.id).map(({ object }) => object)),
        }))
        .filter(({ by }) => by.length > 0)
        .sort((x, y) => date(x.action) - date(y.action) || (x.action < y.action ? -1 : 1));
      const declared = steps.filter(({ kind }) => kind === 'SUSPENSION_DECLARED');
      const rejected = steps.some(
        (no) =>
          no.kind === 'SUSPENSION_REJECTED' &&
          declared.some((yes) => no.answers.includes(yes.action) || yes.by.some((one) => !no.by.includes(one))),
      );
      const rank = ['AGREED', 'UNIQUE', 'DIFFERING', 'DISPUTED', 'RETRACTED'];
      const worst = parties.map((party) => party!.standing).sort((x, y) => rank.indexOf(y) - rank.indexOf(x))[0];
      const stage = standings.some(({ over }) => over)
        ? 'ENDED'
        : standings.every(({ statuses }) => statuses.includes('PARTY'))
          ? 'IN_FORCE'
          : 'SIGNED';
      return [
        {
          treaty: id,
          ambit: properties['ambit'] as string,
          stage,
          standing: rejected ? 'DISPUTED' : worst,
          statuses: standings.map(({ statuses }) => statuses),
          steps,
        },
      ];
    });
  return found.sort((x, y) => Number(x.ambit !== 'BILATERAL') - Number(y.ambit !== 'BILATERAL') || (x.treaty < y.treaty ? -1 : 1));
}

/** The end status of a spell; if several assertions agree on it, that of the assertion with the most precise end. */
function endingUnder(party: PlainTie, one: { readonly id: string; readonly endStatus: string }): string {
  const spell = party.spells.find(({ told }) => told.some(({ id }) => id === one.id))!;
  const width = ({ endEarliest, endLatest }: (typeof spell.told)[number]) => endLatest - endEarliest;
  const narrowest = [...spell.told].sort((a, b) => width(a) - width(b) || (a.assertionId < b.assertionId ? -1 : 1))[0]!;
  return narrowest.endStatus;
}

/** The perspective does not decide whom a speaker represents. */
export const onAnyWord = (world: DealingsWorld, lens: PlainLens): PlainTie[] => shownIn(world, { ...lens, assertedBy: null });

function plainDisputes(ties: readonly PlainTie[], links: readonly PlainTie[], lens: PlainLens, ends: Ends) {
  return sorted(ties.filter(({ type }) => type === 'ASSERTS').map(({ object }) => object)).flatMap((claim) => {
    const said = ties
      .filter(({ type, object }) => type === 'ASSERTS' && object === claim)
      .flatMap((tie) => {
        const positions = sorted(toldIn(tie).map((one) => (differingOf(one) ?? 'AFFIRMS') as string));
        return positions.map((position) => ({ statement: tie.subject, position }));
      });
    const makers = (statement: string) => ties.filter(({ type, subject }) => type === 'MADE_BY' && subject === statement);
    const isOf =
      (end: string) =>
      ({ statement }: { statement: string }) =>
        makers(statement).some((made) => standsFor(links, lens, made.object, end, beginningOf(made), []).length > 0);
    const [ofA, ofB] = ends.map((end) => said.filter(isOf(end))) as [typeof said, typeof said];
    const about = ends.every((end) => ties.some(({ type, subject, object }) => type === 'ABOUT' && subject === claim && object === end));
    const apart = ofA.some((x) => ofB.some((y) => x.position !== y.position));
    if (!apart && !(about && new Set(said.map(({ position }) => position)).size > 1)) return [];
    const third = said.filter((one) => !ofA.includes(one) && !ofB.includes(one));
    const sides = (
      [
        ['A', ofA],
        ['B', ofB],
        [null, third],
      ] as const
    ).flatMap(([side, all]) =>
      ['AFFIRMS', 'DENIES'].flatMap((position) => {
        const statements = sorted(all.filter((one) => one.position === position).map(({ statement }) => statement));
        return statements.length === 0
          ? []
          : [{ side, position, statements, actors: sorted(statements.flatMap((one) => makers(one).map(({ object }) => object))) }];
      }),
    );
    return [{ claim, standing: said.some(({ position }) => position === 'DENIES') ? 'DISPUTED' : 'DIFFERING', sides }];
  });
}

function plainThirdParties(ties: readonly PlainTie[], meetings: readonly ReturnType<typeof plainEvent>[], ends: Ends) {
  const dealt = ties.filter(({ type, subject, object }) => DEALINGS.includes(type) && ends.includes(subject) !== ends.includes(object));
  const others = ({ participants }: (typeof meetings)[number]) =>
    sorted(
      participants.filter(({ A, B }) => A.length + B.length === 0).flatMap(({ actor, behalf }) => (behalf.length > 0 ? behalf : [actor])),
    );
  const everybody = sorted([...meetings.flatMap(others), ...dealt.flatMap(({ subject, object }) => [subject, object])]).filter(
    (id) => !ends.includes(id),
  );
  return everybody
    .map((actor) => {
      const there = meetings.filter((meeting) => others(meeting).includes(actor));
      const withTies = ends.map(
        (end) => dealt.filter((tie) => [tie.subject, tie.object].includes(actor) && [tie.subject, tie.object].includes(end)).length,
      );
      const met = [
        there.filter(({ participants }) => participants.some(({ A }) => A.length > 0)).length,
        there.filter(({ participants }) => participants.some(({ B }) => B.length > 0)).length,
      ];
      return { actor, met: [...met, there.filter((meeting) => meeting.met).length], ties: withTies, paths: withTies[0]! * withTies[1]! };
    })
    .filter(({ met, ties: tied }) => [0, 1].every((at) => met[at]! + tied[at]! > 0))
    .sort(
      (x, y) =>
        y.met[0]! + y.met[1]! + y.ties[0]! + y.ties[1]! - (x.met[0]! + x.met[1]! + x.ties[0]! + x.ties[1]!) || (x.actor < y.actor ? -1 : 1),
    );
}
