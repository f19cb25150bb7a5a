/** The names of the inner schema: entities and ties under the names by which they are stored. */
import type { Relationship } from '../domain/domain';

/** The inner type that includes all kinds; the fields of the public interfaces are read from it. */
export const ANY_ENTITY = 'Entity';
export const ANY_ENTITIES = 'entities';

/** The recording that last changed a node's entry; absent if none did since the entity was recorded. */
export const ENTRY_FROM = 'entryFrom';

/** A relationship by its tie and direction, `outMemberOf`. Public names differ between kinds; these names do not. */
export function innerField({ edge, direction, undirected }: Pick<Relationship, 'edge' | 'direction' | 'undirected'>): string {
  return `${undirected ? 'both' : direction.toLowerCase()}${edge}`;
}

/** The suffix of the second name of a text or a list of texts. Values under it are folded: compared without capitals and accents. */
export const FOLDED = 'Folded';
export const EACH_FOLDED = 'EachFolded';

/** The second name of a text or of a list of texts. */
export function foldedName({ name, list }: { readonly name: string; readonly list: boolean }): string {
  return `${name}${list ? EACH_FOLDED : FOLDED}`;
}

/** The name under which the property is stored. */
export function storedName(name: string): string {
  return name.endsWith(EACH_FOLDED) ? name.slice(0, -EACH_FOLDED.length) : name.endsWith(FOLDED) ? name.slice(0, -FOLDED.length) : name;
}

/** The names under which the bounds of a date are stored. */
export function boundNames(date: string): readonly [earliest: string, latest: string] {
  return [`${date}Earliest`, `${date}Latest`];
}
