/** Which texts can be kept and passed on: the others break the formats of exports, or are not kept as they were given. */

/** Control characters but tab and line ends (C1 stays: old files hold it), and halves of a surrogate pair. */
const UNREADABLE = /(?![\t\n\r\u0080-\u009f])[\p{Cc}\p{Cs}]/u;

/** The first character of a text that cannot be passed on, as `U+0000 at place 5` (counted from 1); null if there is none. */
export function unreadableCharacter(text: string): string | null {
  const found = UNREADABLE.exec(text);
  if (found === null) return null;
  return `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} at place ${found.index + 1}`;
}
