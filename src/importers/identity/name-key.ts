/**
 * The keys by which names of states and organisations are compared: exact, except for capitals, "the", footnote marks and kinds of
 * apostrophe.
 */

/** `The Gambia 4` and `Gambia (the)` -> `gambia`. Two names with the same key mean the same actor; similar names do not. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/[\d,\s*]+$/, '')
    .replace(/\s*\(the\)$/i, '')
    .replace(/^the\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
