/**
 * Ids of the entities of data sets: `kind:dataset-key`. The key is the data set's own; it is never a name, because names can be corrected.
 */
import { hash } from 'node:crypto';
import anyAscii from 'any-ascii';

/** Most keys match; there can be millions. */
const PLAIN = /^[\x20-\x7E]*$/;
/** A letter of a script other than Latin. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/**
 * The key as part of an id: plain Latin letters, digits, dot, dash and underscore; everything else becomes a dash. A key in another script
 * is transliterated. A few characters of its digest distinguish it from keys with the same transliteration. The result is "" if no
 * character is left.
 */
export function toSlug(key: string): string {
  if (PLAIN.test(key)) return replaceWithDashes(key);
  const normalised = key.normalize('NFKC');
  const slug = replaceWithDashes(anyAscii(normalised));
  return OTHER_SCRIPT.test(normalised) ? [slug, hash('sha256', normalised).slice(0, 6)].filter(Boolean).join('-') : slug;
}

function replaceWithDashes(text: string): string {
  return text.replace(/[^A-Za-z0-9._]+/g, '-').replace(/^[-._]+|[-._]+$/g, '');
}

/** The id of an entity by its data set's key. */
export function buildId(kind: string, dataSet: string, key: string): string {
  return `${kind}:${dataSet}-${toSlug(key)}`;
}
