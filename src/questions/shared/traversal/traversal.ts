/** Where a search may go: which tie types it follows, and which kinds and entities it may meet. */

import { ENTITY_LABELS } from '../../../domain/entity-kinds';
import { TIE_TYPE_NAMES } from '../../../domain/tie-types';
import { InvalidArgument } from '../../../errors';
import { didYouMean } from '../../../model/nearest';
import { TRAVERSED_TYPES } from './traversed-types';

/**
 * The traversal as a client gives it. A missing field allows everything, but the types in NOT_TRAVERSED_TYPES are followed only if named.
 */
export interface TraversalInput {
  readonly tieTypes?: readonly string[] | null | undefined;
  readonly avoidTieTypes?: readonly string[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly avoidKinds?: readonly string[] | null | undefined;
  readonly avoid?: readonly string[] | null | undefined;
}

/**
 * The traversal with all defaults applied and all lists sorted. `kinds` is null if all are allowed. `kinds` and `avoid` do not apply to the
 * entities asked about.
 */
export interface Traversal {
  readonly tieTypes: readonly string[];
  readonly kinds: readonly string[] | null;
  readonly avoid: readonly string[];
}

/**
 * Applies the defaults and checks where a search may go.
 * @throws InvalidArgument for a type or kind that does not exist, or for lists that leave no type to follow.
 */
export function readTraversal(input: TraversalInput): Traversal {
  const allowedTypes = readList('tieTypes', input.tieTypes, TIE_TYPE_NAMES) ?? TRAVERSED_TYPES;
  const deniedTypes = readList('avoidTieTypes', input.avoidTieTypes, TIE_TYPE_NAMES) ?? [];
  const tieTypes = allowedTypes.filter((name) => !deniedTypes.includes(name)).sort();
  if (tieTypes.length === 0)
    throw new InvalidArgument('avoidTieTypes: no tie type is left to travel. Accepted: at least one allowed type.');
  const allowedKinds = readList('kinds', input.kinds, ENTITY_LABELS);
  const deniedKinds = readList('avoidKinds', input.avoidKinds, ENTITY_LABELS);
  const kinds = (allowedKinds ?? ENTITY_LABELS).filter((name) => !deniedKinds?.includes(name)).sort();
  return { tieTypes, kinds: allowedKinds || deniedKinds ? kinds : null, avoid: [...new Set(input.avoid ?? [])].sort() };
}

function readList(argument: string, names: readonly string[] | null | undefined, accepted: readonly string[]): string[] | null {
  if (names == null) return null;
  if (names.length === 0 && !argument.startsWith('avoid')) {
    throw new InvalidArgument(`${argument}: the list is empty. Accepted: at least one name, or nothing for all.`);
  }
  const wrong = names.find((name) => !accepted.includes(name));
  if (wrong !== undefined) {
    throw new InvalidArgument(`${argument}: "${wrong}" is unknown.${didYouMean(wrong, accepted)} Accepted: ${accepted.join(', ')}.`);
  }
  return [...new Set(names)];
}

/**
 * An integer within its limits.
 * @throws InvalidArgument naming the argument, the value and the limits.
 */
export function readCount(
  argument: string,
  value: number | null | undefined,
  fallback: number,
  [min, max]: readonly [number, number],
): number {
  const count = value ?? fallback;
  if (!Number.isInteger(count) || count < min || count > max) {
    throw new InvalidArgument(`${argument}: ${count} is out of bounds. Accepted: a whole number from ${min} to ${max}.`);
  }
  return count;
}
