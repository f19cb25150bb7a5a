/** The tie types that have dates. */
import type { TieType } from '../../documents/generated/graphql';
import { words } from '../../words/en';

export const TIMELINE_TYPES = (Object.keys(words.ties) as TieType[]).filter(
  (type) => !['POST_IN', 'PART_OF', 'ABOUT', 'SAME_AS'].includes(type),
);
