/** The shorthand of facts: the keys of an item and the ties that each of them means. Documented for users at the head of seed/README.md. */
import type { Properties } from '../fact';

/** A key in an item that means ties between the item and the ids listed under it. */
export interface ItemPart {
  readonly word: string;
  readonly tie: string;
  /** Whether the item itself is the tie's subject (else its object). */
  readonly itemIs: 'subject' | 'object';
  readonly attributes?: Properties;
  /** The kind of item that may be written out instead of an id. */
  readonly nested?: ItemHead;
}

/** The kinds of items that expand to an entity and its ties. */
export type ItemHead = 'event' | 'statement' | 'claim' | 'action';

const from = (word: string, tie: string, rest: Partial<ItemPart> = {}): ItemPart => ({ word, tie, itemIs: 'subject', ...rest });

const PARTS: Readonly<Record<ItemHead, readonly ItemPart[]>> = {
  event: [
    from('participants', 'PARTICIPATED_IN', { itemIs: 'object' }),
    from('at', 'AT'),
    from('concerns', 'CONCERNS'),
    from('partOf', 'PART_OF'),
    from('respondsTo', 'RESPONDS_TO'),
    from('ended', 'ENDED'),
  ],
  statement: [
    from('by', 'MADE_BY'),
    from('to', 'ADDRESSED_TO'),
    from('reportedIn', 'REPORTED_IN'),
    from('concerns', 'CONCERNS'),
    from('affirms', 'ASSERTS', { attributes: { position: 'AFFIRMS' }, nested: 'claim' }),
    from('denies', 'ASSERTS', { attributes: { position: 'DENIES' }, nested: 'claim' }),
    from('qualifies', 'ASSERTS', { attributes: { position: 'QUALIFIES' }, nested: 'claim' }),
    from('conveys', 'CONCERNS', { nested: 'statement' }),
  ],
  claim: [from('about', 'ABOUT')],
  action: [
    from('on', 'ACTION_ON'),
    from('by', 'TAKEN_BY'),
    from('partOf', 'PART_OF'),
    from('respondsTo', 'RESPONDS_TO'),
    from('concerns', 'CONCERNS'),
  ],
};

export const ITEM_HEADS = Object.keys(PARTS) as readonly ItemHead[];

/** The parts that items of the head may have. */
export function listParts(head: ItemHead): readonly ItemPart[] {
  return PARTS[head];
}
