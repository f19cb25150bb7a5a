/** The limitations of both RDF formats. */
export const RDF_LOSSES: readonly string[] = [
  'The order of ties, spells and assertions is not kept: RDF has none.',
  'A list of texts is a set: what is in it twice is written once.',
];
