/** Codes of the API, such as DIALOGUE_PARTNER, as words for the reader. */
import { words } from '../words/en';

/** `DIALOGUE_PARTNER` as "dialogue partner". Several codes are joined by commas; missing ones are left out. */
export function codeWords(...codes: readonly (string | null | undefined)[]): string | null {
  const given = codes.filter((code): code is string => typeof code === 'string' && code !== '');
  return given.length > 0 ? given.map(toWords).join(', ') : null;
}

function toWords(code: string): string {
  return words.facts.codes[code] ?? (/^[A-Z_]+$/.test(code) ? code.toLowerCase().replaceAll('_', ' ') : code);
}
