/** The nearest accepted word to a wrong one, for errors that teach. */
import { distance } from 'fastest-levenshtein';

/** ` Did you mean "PAK"?`, or an empty text where nothing accepted is near. */
export function didYouMean(word: string, accepted: Iterable<string>): string {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of accepted) {
    const steps = candidate.toLowerCase() === word.toLowerCase() ? 0 : distance(word, candidate);
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
  }
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}
