/** The nearest accepted word to a wrong one, for helpful error messages. */
import { distance } from 'fastest-levenshtein';

/** ` Did you mean "PAK"?`, or an empty text if no accepted word is near. */
export function didYouMean(word: string, accepted: Iterable<string>): string {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of accepted) {
    const steps = stepsBetween(word, candidate);
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
  }
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/**
 * The same for an id of the form "kind:slug", among ids of its kind. Only the slug is compared, because an equal prefix does not make two
 * ids similar.
 */
export function didYouMeanId(id: string, ids: readonly string[]): string {
  const prefix = id.slice(0, id.indexOf(':') + 1);
  const slugs = ids.filter((known) => known.startsWith(prefix)).map((known) => known.slice(prefix.length));
  const slug = id.slice(prefix.length);
  // Two swapped letters are the most common error in a code of three letters.
  const swapped = slugs.find((known) => letters(known.toUpperCase()) === letters(slug.toUpperCase()));
  return swapped === undefined ? didYouMean(slug, slugs).replace('"', `"${prefix}`) : ` Did you mean "${prefix}${swapped}"?`;
}

/** The same for the part before the colon of an id, among the prefixes that are accepted. */
export function didYouMeanPrefix(id: string, prefixes: readonly string[]): string {
  const [prefix = id] = id.split(':', 1);
  return didYouMean(prefix, prefixes);
}

/** The number of edits from one word to the other; capitals cost nothing, two swapped letters cost one. */
function stepsBetween(word: string, candidate: string): number {
  if (candidate.toLowerCase() === word.toLowerCase()) return 0;
  const steps = distance(word, candidate);
  return steps === 2 && letters(word) === letters(candidate) ? 1 : steps;
}

function letters(word: string): string {
  return [...word].sort().join('');
}
