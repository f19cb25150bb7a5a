/** Claims that somebody does not simply affirm, in Cypher. */
import type { Lens } from '../../../../model/lens';
import { edgeUnderLens } from '../../cypher/lens-predicate';

/** Whether the ASSERTS edge says so. */
export const challenges = (edge: string): string => `${edge}.position IN ['DENIES', 'QUALIFIES']`;

/** Whether the lens shows anybody who speaks so on `claim`. */
export const isChallenged = (lens: Lens): string =>
  `EXISTS { (claim)<-[said:ASSERTS]-() WHERE ${challenges('said')} AND ${edgeUnderLens('said', lens)} }`;
