/**
 * Estimates how many ties a question reads at most, by its hops, entities and caps, whatever fields are selected.
 * Each selected list is counted separately, by its page size.
 */

type Args = Readonly<Record<string, unknown>>;

/** Maximum number of ties that a search examines; beyond it the answer is marked `truncated`. */
const MAX_EXAMINED = 100_000;
/** Ties of one entity, and the factor by which each further hop multiplies them. */
const TIES_OF_ONE_ENTITY = 500;
const HOP_FACTOR = 8;

const countItems = (list: unknown): number => (Array.isArray(list) ? list.length : 1);
const toCount = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);
const estimateAround = (entities: number, hops: number): number =>
  Math.min(MAX_EXAMINED, entities * TIES_OF_ONE_ENTITY * HOP_FACTOR ** Math.max(0, hops - 1));

/** A question that names no entities reads the complete graph. */
const estimateForAll = (of: unknown): number => (of == null ? MAX_EXAMINED / 2 : estimateAround(countItems(of), 1));

export const QUESTION_WORK: Readonly<Record<string, (args: Args) => number>> = {
  'Query.neighbourhood': ({ of, hops, first, firstTies }) =>
    estimateAround(countItems(of), toCount(hops)) + toCount(first) + toCount(firstTies),
  // The search starts from both ends, with half of the hops each.
  'Query.paths': ({ maxHops, first }) => estimateAround(2, Math.ceil(toCount(maxHops) / 2)) + toCount(first),
  'Query.dossier': () => MAX_EXAMINED / 5,
  'Query.timeline': ({ of }) => estimateAround(countItems(of), 1),
  'Query.contested': ({ of }) => estimateForAll(of),
  'Query.compare': ({ of }) => estimateForAll(of),
  'Query.dyadYears': ({ actors, measures, first }) =>
    Math.min(MAX_EXAMINED, estimateAround(countItems(actors), 1)) + toCount(first) * countItems(measures),
  'Query.sharedMemberships': ({ of }) => estimateAround(countItems(of), 1),
  'Query.readouts': () => TIES_OF_ONE_ENTITY,
  'Query.search': () => TIES_OF_ONE_ENTITY,
};
