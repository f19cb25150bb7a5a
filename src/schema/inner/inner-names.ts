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

/** What the second name of a text ends with, and that of a list of texts: folded, they are compared without capitals and accents. */
export const FOLDED = 'Folded';
export const EACH_FOLDED = 'EachFolded';

/** The second name of a text or of a list of texts. */
export function foldedName({ name, list }: { readonly name: string; readonly list: boolean }): string {
  return `${name}${list ? EACH_FOLDED : FOLDED}`;
}

/** The name under which it is stored. */
export function storedName(name: string): string {
  return name.endsWith(EACH_FOLDED) ? name.slice(0, -EACH_FOLDED.length) : name.endsWith(FOLDED) ? name.slice(0, -FOLDED.length) : name;
}

/** The names under which the bounds of a date are stored. */
export function boundNames(date: string): readonly [earliest: string, latest: string] {
  return [`${date}Earliest`, `${date}Latest`];
}
