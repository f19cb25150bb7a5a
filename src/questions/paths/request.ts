/** The arguments of `paths`, with all defaults applied and all limits checked. */
import { InvalidArgument } from '../../errors';
import { PATH_SEMANTICS, type PathSemantics } from '../shared/traversal/hop-rules';
import { readCount, readTraversal, type Traversal, type TraversalInput } from '../shared/traversal/traversal';
import type { SearchLimits } from './search-paths';

export interface PathInput extends TraversalInput {
  readonly from: string;
  readonly to: string;
  readonly maxHops?: number | null | undefined;
  readonly first?: number | null | undefined;
  readonly semantics?: PathSemantics | null | undefined;
  readonly minVoices?: number | null | undefined;
}

export interface PathRequest extends Traversal {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly first: number;
  readonly semantics: PathSemantics;
  /** How many different voices must affirm a tie under the lens for it to count. */
  readonly minVoices: number;
}

export const MAX_HOPS = 6;
export const MAX_PATHS = 100;
/** The limits of one search; a search that reaches them answers with `truncated`. */
export const SEARCH_LIMITS: SearchLimits = { examined: 100_000, steps: 200_000 };

/**
 * Reads the arguments of `paths`.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readPathRequest(input: PathInput): PathRequest {
  const { from, to } = input;
  if (from === to) throw new InvalidArgument(`to: "${to}" is also where the path begins. Accepted: another entity's id.`);
  const semantics = input.semantics ?? 'CONCURRENT';
  if (!PATH_SEMANTICS.includes(semantics)) {
    throw new InvalidArgument(`semantics: "${semantics}" is unknown. Accepted: ${PATH_SEMANTICS.join(', ')}.`);
  }
  const traversal = readTraversal(input);
  const end = traversal.avoid.find((id) => id === from || id === to);
  if (end !== undefined)
    throw new InvalidArgument(`avoid: "${end}" is an end of the path. Accepted: entities to keep out between the ends.`);
  return {
    ...traversal,
    from,
    to,
    semantics,
    maxHops: readCount('maxHops', input.maxHops, 4, [1, MAX_HOPS]),
    first: readCount('first', input.first, 10, [1, MAX_PATHS]),
    minVoices: readCount('minVoices', input.minVoices, 1, [1, 1000]),
  };
}
