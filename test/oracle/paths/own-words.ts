/**
 * What the side of a perspective said, found by checking for every statement who made it and which offices they held on that day.
 * Part of an oracle: shares no code with src.
 */
import type { Told } from './dated-world';
import { isSeen, ofAnySource, type PlainLens } from './seen';

const PARTS_OF_STATEMENTS = ['MADE_BY', 'ADDRESSED_TO', 'REPORTED_IN', 'CONCERNS', 'ASSERTS'];
const STEPS = 3;
const isOf = (kind: string, id: string): boolean => id.startsWith(`${kind}:`);

/** The lens with the ties of statements by the perspective's own side. */
export function withOwnWords(lens: PlainLens, all: readonly Told[]): PlainLens {
  const { assertedBy } = lens;
  if (assertedBy === null) return lens;
  // Any source may report the statement or the office.
  const known = all.filter((one) => isSeen(one, { ...ofAnySource(lens), minReliability: lens.minReliability, validAt: null }));
  const made = known.filter((one) => one.type === 'MADE_BY' && sidesOf(one, known, lens).some((side) => assertedBy.includes(side)));
  const statements = new Set(made.map(({ subject }) => subject));
  const own = all.filter((one) => PARTS_OF_STATEMENTS.includes(one.type) && statements.has(one.subject)).map(({ tieId }) => tieId);
  return { ...lens, own: new Set(own) };
}

/**
 * The speaker, what it is an organ of, and the seats of the offices that it held on the day of the statement.
 */
function sidesOf(made: Told, known: readonly Told[], lens: PlainLens): string[] {
  const thatDay = known.filter((one) => heldThen(one, made, lens));
  const seats = isOf('person', made.object)
    ? thatDay
        .filter(({ type, subject }) => type === 'HOLDS' && subject === made.object)
        .flatMap(({ object: post }) => thatDay.filter(({ type, subject }) => type === 'POST_IN' && subject === post))
        .map(({ object }) => object)
    : [];
  return [made.object, ...seats].flatMap((one) => upwards(one, thatDay, STEPS));
}

function upwards(one: string, thatDay: readonly Told[], steps: number): string[] {
  if (steps === 0 || !isOf('organisation', one)) return [one];
  const wholes = thatDay.filter(({ type, subject }) => type === 'PART_OF' && subject === one).map(({ object }) => object);
  return [one, ...wholes.flatMap((whole) => upwards(whole, thatDay, steps - 1))];
}

/** Whether the link held on every possible day of the statement, or on one of them. */
function heldThen(link: Told, made: Told, { certainty }: PlainLens): boolean {
  const [first, last] = [made.startEarliest, made.startLatest];
  return certainty === 'CERTAIN'
    ? link.startLatest <= first && last <= link.endEarliest
    : link.startEarliest <= last && first <= link.endLatest;
}
