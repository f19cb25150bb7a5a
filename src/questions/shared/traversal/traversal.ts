/** Where a search may go: which tie types it travels, which kinds and entities it may meet. */
import { InvalidArgument } from '../../../errors';
import { ENTITY_LABELS } from '../../../model/entity-kinds';
import { didYouMean } from '../../../model/nearest';
import { TIE_TYPE_NAMES } from '../../../model/tie-types';
import { TRAVERSED_TYPES } from './traversed-types';

/** As a user gives it; what is left out allows everything, save that ties of words are travelled only when named. */
export interface TraversalInput {
  readonly tieTypes?: readonly string[] | null | undefined;
  readonly avoidTieTypes?: readonly string[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly avoidKinds?: readonly string[] | null | undefined;
  readonly avoid?: readonly string[] | null | undefined;
}

/** Settled: closed lists, sorted. `kinds` is null where all are allowed; neither it nor `avoid` touches the entities asked about. */
export interface Traversal {
  readonly tieTypes: readonly string[];
  readonly kinds: readonly string[] | null;
  readonly avoid: readonly string[];
}

/**
 * Settles where a search may go.
 * @throws InvalidArgument for a type or kind that does not exist, or lists that leave nothing to travel.
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
 * A whole number within its limits.
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
