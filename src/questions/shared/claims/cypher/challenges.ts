/** Claims that a statement denies or qualifies, in Cypher. */
import type { Lens } from '../../../../model/lens';
import { edgeUnderLens } from '../../cypher/lens-predicate';

/** Whether the ASSERTS edge denies or qualifies its claim. */
export const challenges = (edge: string): string => `${edge}.position IN ['DENIES', 'QUALIFIES']`;

/** Whether the lens shows a statement that denies or qualifies `claim`. */
export const isChallenged = (lens: Lens): string =>
  `EXISTS { (claim)<-[said:ASSERTS]-() WHERE ${challenges('said')} AND ${edgeUnderLens('said', lens)} }`;
