/** Codes of the API, such as DIALOGUE_PARTNER, as a reader meets them. */
import { words } from '../words/en';

/** `DIALOGUE_PARTNER` as "dialogue partner"; several joined by commas, what is missing left out. */
export function codeWords(...codes: readonly (string | null | undefined)[]): string | null {
  const told = codes.filter((code): code is string => typeof code === 'string' && code !== '');
  return told.length > 0 ? told.map(inWords).join(', ') : null;
}

function inWords(code: string): string {
  return words.facts.codes[code] ?? (/^[A-Z_]+$/.test(code) ? code.toLowerCase().replaceAll('_', ' ') : code);
}
