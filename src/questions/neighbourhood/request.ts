/** The arguments of `neighbourhood`, with all defaults applied and all limits checked. */
import { InvalidArgument } from '../../errors';
import { readCount, readTraversal, type Traversal, type TraversalInput } from '../shared/traversal/traversal';

export interface NeighbourhoodInput extends TraversalInput {
  readonly of: readonly string[];
  readonly hops?: number | null | undefined;
  readonly first?: number | null | undefined;
  readonly firstTies?: number | null | undefined;
}

export interface NeighbourhoodRequest extends Traversal {
  /** The entities at the centre, sorted. */
  readonly of: readonly string[];
  readonly hops: number;
  /** How many entities around the centre are shown, and how many ties. */
  readonly first: number;
  readonly firstTies: number;
}

export const MAX_CENTRES = 50;
export const MAX_RINGS = 4;
export const MAX_NEIGHBOURS = 2000;
export const MAX_TIES = 10_000;

/**
 * Reads the arguments of `neighbourhood`.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readNeighbourhoodRequest(input: NeighbourhoodInput): NeighbourhoodRequest {
  const of = [...new Set(input.of)].sort();
  if (of.length === 0 || of.length > MAX_CENTRES) {
    throw new InvalidArgument(`of: ${of.length} entities are named. Accepted: from 1 to ${MAX_CENTRES} ids.`);
  }
  const traversal = readTraversal(input);
  const centre = traversal.avoid.find((id) => of.includes(id));
  if (centre !== undefined) throw new InvalidArgument(`avoid: "${centre}" is also asked about. Accepted: entities to keep out around it.`);
  return {
    ...traversal,
    of,
    hops: readCount('hops', input.hops, 1, [1, MAX_RINGS]),
    first: readCount('first', input.first, 200, [1, MAX_NEIGHBOURS]),
    firstTies: readCount('firstTies', input.firstTies, 1000, [1, MAX_TIES]),
  };
}
