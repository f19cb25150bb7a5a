/** What connects two actors, found by checking everything: written from the text of the questions. Shares no code with src. */
import { isSeen, type PlainLens, type PlainSpell, seenIn, spellsUnder } from '../paths/seen';
import { type DealingsWorld, type DealtTold, differingOf } from './dealings-world';

export interface PlainTie {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly standing: string;
  readonly spells: readonly PlainSpell[];
}

/** The ties that a lens shows and that have a spell under its policy. Tenures are visible on any day. */
export function shownIn(world: DealingsWorld, lens: PlainLens): PlainTie[] {
  const ties: PlainTie[] = [];
  const shown = seenIn(world, lens);
  for (const id of new Set(world.told.map(({ tieId }) => tieId))) {
    const all = world.told.filter(({ tieId }) => tieId === id);
    const { type, subject, object, standing } = all[0]!;
    const ever = { ...lens, validAt: null };
    const seen = type === 'HOLDS' ? all.filter((one) => isSeen(one, ever)) : shown.filter(({ tieId }) => tieId === id);
    if (seen.length === 0) continue;
    const spells = spellsUnder(lens, seen, world);
    if (spells.length > 0) ties.push({ id, type, subject, object, standing, spells });
  }
  return ties.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const toldIn = (tie: PlainTie): DealtTold[] => tie.spells.flatMap(({ told }) => told as readonly DealtTold[]);
/** The values of the property in which the assertions on a tie differ, in order; without assertions that give none. */
export const valuesIn = (tie: PlainTie): unknown[] =>
  [
    ...new Set(
      toldIn(tie)
        .map(differingOf)
        .filter((value) => value !== null),
    ),
  ].sort();
export const kindOf = (id: string): string => id.slice(0, id.indexOf(':'));
export const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

type Days = readonly (readonly [first: number, last: number])[];
export const beginningOf = (tie: PlainTie): Days => tie.spells.map(({ bounds }) => [bounds[0], bounds[1]] as const);

/** The entity, what it is part of, and so on, up to `steps` steps; only organisations are organs. */
export function wholesOf(ties: readonly PlainTie[], one: string, steps = 3): string[] {
  if (steps === 0 || kindOf(one) !== 'organisation') return [one];
  const next = ties.filter(({ type, subject }) => type === 'PART_OF' && subject === one).map(({ object }) => object);
  return sorted([one, ...next.flatMap((whole) => wholesOf(ties, whole, steps - 1))]);
}

export interface PlainOffice {
  readonly post: string;
  readonly seats: readonly string[];
  readonly certainty: string;
}

export function officesOf(ties: readonly PlainTie[], lens: PlainLens, person: string, days: Days): PlainOffice[] {
  const offices: PlainOffice[] = [];
  for (const tenure of ties.filter(({ type, subject }) => type === 'HOLDS' && subject === person)) {
    const covers = ([first, last]: readonly [number, number]) =>
      tenure.spells.some(({ bounds: [, late, early] }) => late <= first && last <= early);
    const touches = ([first, last]: readonly [number, number]) =>
      tenure.spells.some(({ bounds: [begins, , , ends] }) => begins <= last && first <= ends);
    const certainty = days.every(covers) ? 'CERTAIN' : days.some(touches) ? 'POSSIBLE' : null;
    if (certainty === null || (certainty === 'POSSIBLE' && lens.certainty === 'CERTAIN')) continue;
    const seats = sorted(ties.filter(({ type, subject }) => type === 'POST_IN' && subject === tenure.object).map(({ object }) => object));
    offices.push({ post: tenure.object, seats, certainty });
  }
  return offices.sort((a, b) => (a.post < b.post ? -1 : 1));
}

export function standsFor(
  ties: readonly PlainTie[],
  lens: PlainLens,
  one: string,
  actor: string,
  days: Days,
  behalf: readonly string[],
): string[] {
  const reaches = (id: string) => wholesOf(ties, id).includes(actor);
  return [
    ...(one === actor ? ['ITSELF'] : []),
    ...(behalf.some(reaches) ? ['ON_BEHALF'] : []),
    ...(officesOf(ties, lens, one, days).some(({ seats }) => seats.some(reaches)) ? ['BY_OFFICE'] : []),
    ...(one !== actor && reaches(one) ? ['ORGAN'] : []),
  ];
}
