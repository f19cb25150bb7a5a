/** The question `neighbourhood` as asked, with every default filled in and every limit checked. */
import { InvalidArgument } from '../../errors';
import { readCount, readTravel, type Travel, type TravelInput } from '../travel/travel';

export interface NeighbourhoodInput extends TravelInput {
  readonly of: readonly string[];
  readonly hops?: number | null | undefined;
  readonly first?: number | null | undefined;
  readonly firstTies?: number | null | undefined;
}

export interface NeighbourhoodRequest extends Travel {
  /** The entities at the centre, sorted. */
  readonly of: readonly string[];
  readonly hops: number;
  /** How many entities around the centre are shown, and how many ties. */
  readonly first: number;
  readonly firstTies: number;
}

export const MOST_CENTRES = 50;
export const MOST_RINGS = 4;
export const MOST_NEIGHBOURS = 2000;
export const MOST_TIES = 10_000;

/**
 * Reads the arguments of `neighbourhood`.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readNeighbourhoodRequest(input: NeighbourhoodInput): NeighbourhoodRequest {
  const of = [...new Set(input.of)].sort();
  if (of.length === 0 || of.length > MOST_CENTRES) {
    throw new InvalidArgument(`of: ${of.length} entities are named. Accepted: from 1 to ${MOST_CENTRES} ids.`);
  }
  const travel = readTravel(input);
  const centre = travel.avoid.find((id) => of.includes(id));
  if (centre !== undefined) throw new InvalidArgument(`avoid: "${centre}" is also asked about. Accepted: entities to keep out around it.`);
  return {
    ...travel,
    of,
    hops: readCount('hops', input.hops, 1, [1, MOST_RINGS]),
    first: readCount('first', input.first, 200, [1, MOST_NEIGHBOURS]),
    firstTies: readCount('firstTies', input.firstTies, 1000, [1, MOST_TIES]),
  };
}
