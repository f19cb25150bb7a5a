/** Claims that somebody does not simply affirm, in Cypher. */
import type { Lens } from '../../../model/lens';
import { edgeUnderLens } from '../../shared/cypher/lens-predicate';

/** Whether the ASSERTS edge says so. */
export const doubts = (edge: string): string => `${edge}.position IN ['DENIES', 'QUALIFIES']`;

/** Whether the lens shows anybody who speaks so on `claim`. */
export const isDoubted = (lens: Lens): string =>
  `EXISTS { (claim)<-[said:ASSERTS]-() WHERE ${doubts('said')} AND ${edgeUnderLens('said', lens)} }`;
