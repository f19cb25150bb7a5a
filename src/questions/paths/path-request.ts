/** The question `paths` as asked, with every default filled in and every limit checked. */
import { InvalidArgument } from '../../errors';
import { PATH_SEMANTICS, type PathSemantics } from '../travel/hop-rules';
import { readCount, readTravel, type Travel, type TravelInput } from '../travel/travel';
import type { SearchLimits } from './search-paths';

export interface PathInput extends TravelInput {
  readonly from: string;
  readonly to: string;
  readonly maxHops?: number | null | undefined;
  readonly first?: number | null | undefined;
  readonly semantics?: PathSemantics | null | undefined;
  readonly minVoices?: number | null | undefined;
}

export interface PathRequest extends Travel {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly first: number;
  readonly semantics: PathSemantics;
  /** A tie counts when so many different voices affirm it under the lens. */
  readonly minVoices: number;
}

export const MOST_HOPS = 6;
export const MOST_PATHS = 100;
/** What one search may do; beyond it the answer says `truncated`. */
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
  const travel = readTravel(input);
  const end = travel.avoid.find((id) => id === from || id === to);
  if (end !== undefined)
    throw new InvalidArgument(`avoid: "${end}" is an end of the path. Accepted: entities to keep out between the ends.`);
  return {
    ...travel,
    from,
    to,
    semantics,
    maxHops: readCount('maxHops', input.maxHops, 4, [1, MOST_HOPS]),
    first: readCount('first', input.first, 10, [1, MOST_PATHS]),
    minVoices: readCount('minVoices', input.minVoices, 1, [1, 1000]),
  };
}
