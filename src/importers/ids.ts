/** Ids of what data sets speak of: `kind:dataset-key`, from the data set's own key, never from a name that may be mended. */
import { hash } from 'node:crypto';
import anyAscii from 'any-ascii';

/** Most keys are; there may be millions. */
const PLAIN = /^[\x20-\x7E]*$/;
/** A letter of another script than Latin. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/**
 * The key as part of an id: plain Latin letters, digits, dot, dash and underscore; everything else becomes a dash. A key in another script is
 * transliterated, and a few signs of its digest tell it from others that sound alike. "" where nothing is left that an id may hold.
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

/** The id of a thing by its data set's key. */
export function buildId(kind: string, dataSet: string, key: string): string {
  return `${kind}:${dataSet}-${toSlug(key)}`;
}
