/** Which texts can be kept and passed on: the others break the formats of exports, or are not kept as they were given. */

/** Control characters but tab and line ends, and halves of a surrogate pair. U+0080 to U+009F in a text are a sign that its encoding was read wrongly. */
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** The first character of a text that cannot be passed on, as `U+0000 at place 5` (counted from 1); null if there is none. */
export function unreadableCharacter(text: string): string | null {
  const found = UNREADABLE.exec(text);
  if (found === null) return null;
  return `U+${formatCode(found[0]).toUpperCase()} at place ${found.index + 1}`;
}

/** A text as a message quotes it: with every control character as `\\u0000`, so that a terminal does not obey it. */
export function quotedText(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f]/g, (character) => `\\u${formatCode(character)}`);
}

/** What is wrong with a text that cannot be passed on, as a message says it after the name of its field; null if nothing is. */
export function unreadableProblem(text: string): string | null {
  const character = unreadableCharacter(text);
  return character && `${quotedText(text)} holds the character ${character}. Accepted: text without control characters.`;
}

const formatCode = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
