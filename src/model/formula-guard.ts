/** Keeps spreadsheets from computing what is only text; undone without loss, since cells that begin with apostrophes are guarded too. */

const COMPUTED = /^'*[=+\-@\t\r]/;

/** The text with an apostrophe before it where a spreadsheet would take it for a formula. */
export function guarded(text: string): string {
  return COMPUTED.test(text) ? `'${text}` : text;
}

/** The text as it was before `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && COMPUTED.test(text) ? text.slice(1) : text;
}
