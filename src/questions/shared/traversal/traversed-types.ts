/** The tie types that a path or a neighbourhood follows if none are named. */
import { TIE_TYPE_NAMES } from '../../../domain/tie-types';

/**
 * Ties of statements, descriptions and identity: who said what about whom, where it was printed, what it calls an entity, and which two ids
 * mean the same.
 * One newspaper would connect everyone it writes about, so searches follow these types only if they are named.
 */
export const NOT_TRAVERSED_TYPES: readonly string[] = [
  'CONCERNS',
  'MADE_BY',
  'ADDRESSED_TO',
  'REPORTED_IN',
  'ASSERTS',
  'ABOUT',
  'DESCRIBED_BY',
  'SAME_AS',
];

/** All other tie types. */
export const TRAVERSED_TYPES: readonly string[] = TIE_TYPE_NAMES.filter((name) => !NOT_TRAVERSED_TYPES.includes(name));
