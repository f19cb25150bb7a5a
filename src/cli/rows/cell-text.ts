/** A value as the text of one cell. */

/** Texts of a list stand one after the other, other lists and objects as JSON; nothing where there is no value. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Characters that would move the cursor of a terminal are shown, not obeyed. */
export function onOneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
