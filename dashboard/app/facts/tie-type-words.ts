/** Tie types as words between the two ends. */
import type { TieType } from '../documents/generated/graphql';
import { words } from '../words/en';

/** `MEMBER_OF` as "is a member of". */
export const tieTypeInWords = (type: TieType): string => words.ties[type];
