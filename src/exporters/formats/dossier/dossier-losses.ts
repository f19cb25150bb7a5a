/** What a dossier for people leaves out, in both formats. */
export const DOSSIER_LOSSES: readonly string[] = [
  'It is for reading: programs should take another format.',
  'Of a denial only its voice is written, beside the tie; a tie that no source affirms is left out.',
  'Of entities only their names are written, and entities without a tie not at all.',
  'Whether a source gives a date outside the existence of an end is not written.',
  'Keys of entities, ties and assertions are not written.',
];
