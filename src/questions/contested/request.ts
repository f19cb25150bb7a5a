/** The arguments of `contested`, with all defaults applied and all limits checked. */

import { TIE_TYPE_NAMES } from '../../domain/tie-types';
import { InvalidArgument } from '../../errors';
import { CONTESTED_STANDINGS, type Standing } from '../../model/standing';
import { readCount } from '../shared/traversal/traversal';

export interface ContestedInput {
  readonly of?: readonly string[] | null;
  readonly tieTypes?: readonly string[] | null;
  readonly standings?: readonly Standing[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface ContestedRequest {
  /** Sorted; null for everything. */
  readonly of: readonly string[] | null;
  readonly tieTypes: readonly string[];
  readonly standings: readonly Standing[];
  readonly claims: boolean;
  readonly first: number;
}

export const MAX_NAMED = 50;

/**
 * Reads the arguments of `contested`.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readContestedRequest(input: ContestedInput): ContestedRequest {
  const { of, tieTypes, standings } = input;
  const named = of == null ? null : [...new Set(of)].sort();
  if (named && (named.length === 0 || named.length > MAX_NAMED))
    throw new InvalidArgument(`of: ${named.length} entities are named. Accepted: from 1 to ${MAX_NAMED} ids, or nothing for all.`);
  if (tieTypes?.length === 0) throw new InvalidArgument('tieTypes: the list is empty. Accepted: at least one name, or nothing for all.');
  if (standings?.length === 0)
    throw new InvalidArgument('standings: the list is empty. Accepted: at least one standing, or nothing for DIFFERING and DISPUTED.');
  return {
    of: named,
    tieTypes: [...new Set(tieTypes ?? TIE_TYPE_NAMES)].sort(),
    standings: [...new Set(standings ?? CONTESTED_STANDINGS)].sort(),
    claims: tieTypes == null || tieTypes.includes('ASSERTS'),
    first: readCount('first', input.first, 50, [0, 500]),
  };
}
