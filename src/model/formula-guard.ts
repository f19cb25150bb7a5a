/**
 * Prevents spreadsheets from computing plain text; can be undone without loss, because cells that begin with apostrophes are guarded too.
 */

const COMPUTED = /^'*[=+\-@\t\r]/;

/** The text, with an apostrophe before it if a spreadsheet would read it as a formula. */
export function guarded(text: string): string {
  return COMPUTED.test(text) ? `'${text}` : text;
}

/** The text as it was before `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && COMPUTED.test(text) ? text.slice(1) : text;
}
