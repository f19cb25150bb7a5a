/** Names that a text which finds nothing may have meant. */
import { distance } from 'fastest-levenshtein';
import { asSearched } from '../../model/search-text';

const MAX_SUGGESTED = 5;
/** The share of letters that may differ. */
const MAX_DISTANCE = 0.5;

/** The names nearest to the text by their letters, nearest first, each once; empty if none is near. */
export function nearestNames(text: string, names: readonly string[]): string[] {
  const target = asSearched(text);
  const ranked = [...new Set(names)]
    .map((name) => ({ name, off: nameDistance(target, asSearched(name)) }))
    .filter(({ off }) => off <= MAX_DISTANCE);
  ranked.sort((a, b) => a.off - b.off || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, MAX_SUGGESTED).map(({ name }) => name);
}

/** Of a name of several words, the nearest of them counts as well: it is often the surname that was misspelt. */
function nameDistance(target: string, name: string): number {
  const words = name.split(/[\s'-]+/).filter((word) => word.length > 3);
  return Math.min(
    ...[name, ...words].map((one, at) => (at === 0 ? 0 : 0.05) + distance(target, one) / Math.max(target.length, one.length, 1)),
  );
}
