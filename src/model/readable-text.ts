/** Which texts can be stored and exported: other texts break the export formats, or are not stored as given. */

/**
 * Control characters except tab and line ends, and unpaired surrogates. U+0080 to U+009F in a text show that its encoding was read wrongly.
 */
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** The first character of a text that cannot be exported, as `U+0000 at place 5` (counted from 1); null if there is none. */
export function unreadableCharacter(text: string): string | null {
  const found = UNREADABLE.exec(text);
  if (found === null) return null;
  return `U+${formatCode(found[0]).toUpperCase()} at place ${found.index + 1}`;
}

/** A text as a message quotes it: every control character is written as `\\u0000`, so that a terminal does not execute it. */
export function quotedText(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f]/g, (character) => `\\u${formatCode(character)}`);
}

/** The problem of a text that cannot be exported, worded to follow the name of its field in a message; null if there is none. */
export function unreadableProblem(text: string): string | null {
  const character = unreadableCharacter(text);
  return character && `${quotedText(text)} holds the character ${character}. Accepted: text without control characters.`;
}

const formatCode = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
