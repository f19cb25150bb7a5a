/** The two actors of a dossier. */

/** By name and id, as the address has them: a first. */
export interface Pair {
  readonly a: { readonly id: string; readonly name: string };
  readonly b: { readonly id: string; readonly name: string };
}

/** The variables of every question of the page. */
export const toVariables = ({ a, b }: Pair) => ({ a: a.id, b: b.id });
