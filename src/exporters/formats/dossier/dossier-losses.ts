/** What a dossier for people leaves out, in both its formats. */
export const DOSSIER_LOSSES: readonly string[] = [
  'It is for reading: programs should take another format.',
  'Of a denial only its voice is told, beside the tie; a tie that nobody affirms is not told at all.',
  'Of entities only their names are written, and entities without a tie not at all.',
  'Keys of entities, ties and assertions are not written.',
];
