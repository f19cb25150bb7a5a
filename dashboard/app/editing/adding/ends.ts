/** The ties that an entity of a kind can have, from its point of view. */
import type { TieType } from '../../documents/generated/graphql';
import { KINDS, type KindShape, TIES, type TieShape } from '../../documents/generated/shapes';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { editing } from '../../words/en/editing';

/** A tie seen from one of its ends. */
export interface TieEnd {
  /** The type, followed by ">" if the entity is the subject or "<" if it is the object. */
  readonly value: string;
  readonly tie: TieShape;
  readonly from: 'subject' | 'object';
  readonly verb: string;
  /** The kinds that are allowed at the other end. */
  readonly others: readonly string[];
}

/**
 * Every tie that an entity of the kind can have, those with it as subject first. SAME_AS is left out, because judgements have their own
 * form.
 */
export function listTieEnds(kind: string): TieEnd[] {
  return TIES.filter(({ name }) => name !== 'SAME_AS').flatMap((tie): TieEnd[] => {
    const name = tie.name as TieType;
    const subject: TieEnd = { value: `${name}>`, tie, from: 'subject', verb: tieTypeInWords(name), others: tie.objects };
    const object: TieEnd = { value: `${name}<`, tie, from: 'object', verb: editing.tiesBack[name] ?? name, others: tie.subjects };
    return [...(tie.subjects.includes(kind) ? [subject] : []), ...(tie.objects.includes(kind) && !tie.symmetric ? [object] : [])];
  });
}

export const findKindShape = (label: string): KindShape | undefined => KINDS.find((kind) => kind.label === label);
