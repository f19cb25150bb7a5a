/** The names of the inner schema: the same things by the names under which they are stored. */
import type { Relationship } from '../domain/domain';

/** The inner type that stands for every kind at once; what the public interfaces promise is looked up on it. */
export const ANY_ENTITY = 'Entity';
export const ANY_ENTITIES = 'entities';

/** The recording that changed a node's entry last; absent where none did since the entity was recorded. */
export const ENTRY_FROM = 'entryFrom';

/** A relationship by its tie and way, `outMemberOf`: public names differ from kind to kind, these do not. */
export function innerField({ edge, direction, undirected }: Pick<Relationship, 'edge' | 'direction' | 'undirected'>): string {
  return `${undirected ? 'both' : direction.toLowerCase()}${edge}`;
}

/** The names under which the bounds of a date are stored. */
export function boundsOf(date: string): readonly [earliest: string, latest: string] {
  return [`${date}Earliest`, `${date}Latest`];
}
