/** A value as the text of one cell. */

/** Texts of a list are joined, other lists and objects become JSON; a missing value becomes an empty text. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Control characters, which would move the cursor of a terminal, become spaces. */
export function onOneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
