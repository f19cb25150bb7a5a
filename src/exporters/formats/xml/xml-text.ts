/** Text for XML 1.0. Characters that XML cannot contain are left out, with a note. */
import { required } from '../../../errors';

/** All characters that XML cannot contain, including lone surrogates. @see https://www.w3.org/TR/xml/#charsets */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Texts that need no change, as most do. */
const PLAIN = /^[ !#-%(-;=?-\uD7FF\uE000-\uFFFD]*$/;
const EVERY_SPECIAL = /[&<>"'\t\n\r]/g;
/**
 * White space is written by number. An XML parser would turn it into a space in an attribute, and a carriage return into a new line in
 * text.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export const LEFT_OUT = 'A text holds characters that XML cannot hold; they were left out.';

/** The text for an attribute or for the content of an element. */
export function xmlText(text: string, note: (what: string) => void): string {
  if (PLAIN.test(text)) return text;
  const writable = text.replace(UNWRITABLE, '');
  if (writable !== text) note(LEFT_OUT);
  return writable.replace(EVERY_SPECIAL, (character) => required(WRITTEN[character], 'the written form of a character'));
}
