/** Names of states and organisations as they are compared: exactly, but for capitals, "the", footnote marks and kinds of apostrophe. */

/** `The Gambia 4` and `Gambia (the)` -> `gambia`. Two names with one key mean the same thing; near names do not. */
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
