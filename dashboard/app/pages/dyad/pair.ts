/** The two actors of a dossier. */

/** Names and ids, in the order of the address: a first. */
export interface Pair {
  readonly a: { readonly id: string; readonly name: string };
  readonly b: { readonly id: string; readonly name: string };
}

/** The variables that every question of the page takes. */
export const toVariables = ({ a, b }: Pair) => ({ a: a.id, b: b.id });
