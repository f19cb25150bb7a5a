/** Suggests names for a search text that finds nothing. */
import { distance } from 'fastest-levenshtein';
import { asSearched } from '../../model/search-text';

const MAX_SUGGESTED = 5;
/** The share of letters that may differ. */
const MAX_DISTANCE = 0.5;

/** The names nearest to the text by their letters, nearest first, each once; an empty list if none is near. */
export function nearestNames(text: string, names: readonly string[]): string[] {
  const target = asSearched(text);
  const ranked = [...new Set(names)]
    .map((name) => ({ name, off: nameDistance(target, asSearched(name)) }))
    .filter(({ off }) => off <= MAX_DISTANCE);
  ranked.sort((a, b) => a.off - b.off || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, MAX_SUGGESTED).map(({ name }) => name);
}

/** For a name of several words, the distance to its nearest word counts too: often only the surname is misspelt. */
function nameDistance(target: string, name: string): number {
  const words = name.split(/[\s'-]+/).filter((word) => word.length > 3);
  return Math.min(
    ...[name, ...words].map((one, at) => (at === 0 ? 0 : 0.05) + distance(target, one) / Math.max(target.length, one.length, 1)),
  );
}
