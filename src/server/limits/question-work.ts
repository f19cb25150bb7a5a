/**
 * What a question reads, whatever of its answer is selected: about how many ties at most, by its hops, its entities and its caps. A list that is shown is
 * counted besides, by its page size.
 */

type Args = Readonly<Record<string, unknown>>;

/** Ties that a search examines at most; beyond it its answer says `truncated`. */
const EXAMINED = 100_000;
/** Ties of one entity, and how many times more are met with each further hop. */
const AROUND_ONE = 500;
const HOP_FACTOR = 8;

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 1);
const numberOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);
const around = (entities: number, hops: number): number => Math.min(EXAMINED, entities * AROUND_ONE * HOP_FACTOR ** Math.max(0, hops - 1));

/** A question that names no entities reads all of the graph. */
const ofAll = (of: unknown): number => (of == null ? EXAMINED / 2 : around(lengthOf(of), 1));

export const QUESTION_WORK: Readonly<Record<string, (args: Args) => number>> = {
  'Query.neighbourhood': ({ of, hops, first, firstTies }) => around(lengthOf(of), numberOf(hops)) + numberOf(first) + numberOf(firstTies),
  // Both ends are searched, each half of the way.
  'Query.paths': ({ maxHops, first }) => around(2, Math.ceil(numberOf(maxHops) / 2)) + numberOf(first),
  'Query.dossier': () => EXAMINED / 5,
  'Query.timeline': ({ of }) => around(lengthOf(of), 1),
  'Query.contested': ({ of }) => ofAll(of),
  'Query.compare': ({ of }) => ofAll(of),
  'Query.dyadYears': ({ actors, measures, first }) =>
    Math.min(EXAMINED, around(lengthOf(actors), 1)) + numberOf(first) * lengthOf(measures),
  'Query.sharedMemberships': ({ of }) => around(lengthOf(of), 1),
  'Query.readouts': () => AROUND_ONE,
  'Query.search': () => AROUND_ONE,
};
