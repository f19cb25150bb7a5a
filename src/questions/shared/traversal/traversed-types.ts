/** The tie types that a path or a neighbourhood travels when none are named. */
import { TIE_TYPE_NAMES } from '../../../model/tie-types';

/**
 * Ties of words and of identity: who said what about whom, where it was printed, what it calls an entity, and which two ids mean one thing. One newspaper
 * would join everybody it writes of, so these are travelled only when they are named.
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
