/** The arguments of `compare` without its lenses: scope and page, with all limits checked. */

import { TIE_TYPE_NAMES } from '../../domain/tie-types';
import { InvalidArgument } from '../../errors';
import type { Lens, LensInput } from '../../model/lens';
import { readCount } from '../shared/traversal/traversal';

/** The two settled lenses of a comparison. */
export interface ComparedLenses {
  readonly left: Lens;
  readonly right: Lens;
}

export interface CompareInput {
  readonly left: LensInput;
  readonly right: LensInput;
  readonly of?: readonly string[] | null;
  readonly tieTypes?: readonly string[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface CompareRequest {
  /** Sorted; null for all ties. */
  readonly of: readonly string[] | null;
  readonly tieTypes: readonly string[];
  readonly first: number;
}

export const MAX_CHANGES = 500;
export const MAX_COMPARED = 1000;

/**
 * Reads the arguments of `compare`.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readCompareRequest({ of, tieTypes, first }: CompareInput): CompareRequest {
  const named = of == null ? null : [...new Set(of)].sort();
  if (named !== null && (named.length === 0 || named.length > MAX_COMPARED)) {
    throw new InvalidArgument(`of: ${named.length} entities are named. Accepted: from 1 to ${MAX_COMPARED} ids, or nothing for all ties.`);
  }
  if (tieTypes?.length === 0) throw new InvalidArgument('tieTypes: the list is empty. Accepted: at least one type, or nothing for all.');
  const wrong = tieTypes?.find((name) => !TIE_TYPE_NAMES.includes(name));
  if (wrong !== undefined) throw new InvalidArgument(`tieTypes: "${wrong}" is unknown. Accepted: ${TIE_TYPE_NAMES.join(', ')}.`);
  return {
    of: named,
    tieTypes: [...new Set(tieTypes ?? TIE_TYPE_NAMES)].sort(),
    first: readCount('first', first, 100, [1, MAX_CHANGES]),
  };
}
