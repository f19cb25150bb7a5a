/** The names on a country's page. The pages write "none" for no name, and put several former names into one text. */
import { required } from '../../../errors';
import type { Identity } from '../../identity/identity';

const MAX_NAME_LENGTH = 80;
const NO_NAME = /^(?:none(?:\s*[(-].*)?|n\.?\/?a\.?|unknown|nil|not applicable|\W*)$/iu;
/** Words that show a remark about a name, not a name. */
const REMARK = /\b(?:is|are|was|were|formerly|sometimes|referred)\b/;

/** The names in a text that lists them. A text with "and" is one name, including its commas. */
export function presentNames(text: string): string[] {
  const parts = /\band\b/.test(text) ? [text] : text.split(/[,;]/);
  return parts.map(nameIn).filter((name) => name !== null);
}

/** The name, or null if the text says that there is none. */
export function nameIn(text: string): string | null {
  const name = text.trim();
  return NO_NAME.test(name) || name.length > MAX_NAME_LENGTH ? null : name;
}

/**
 * Separates former names: `Belgian Congo, Zaire` is two names. A name in brackets after another is one too. Remarks in brackets are left
 * out, and so are names that belong to another actor: the Yemen Arab Republic is not a name of Yemen.
 */
export function formerNames(text: string, state: string, identity: Identity): string[] {
  const names = splitParts(text).flatMap((part) => readNames(part, identity));
  return [...new Set(names)].filter((name) => nameIn(name) !== null && !REMARK.test(name) && !isNameOfAnother(name, state, identity));
}

/** Splits at commas and semicolons outside brackets, and at the "and" before the last item of a list. */
function splitParts(text: string): string[] {
  return text.split(/;(?![^([]*[)\]])/).flatMap((piece) => {
    const parts = piece.split(/,(?![^([]*[)\]])/).map((part) => part.trim());
    const last = required(parts.at(-1), 'the last part of a list');
    // In "the territory, one, two, and three districts" only the territory is a name.
    if (last.startsWith('and ') && DIVISIONS.test(last)) return parts.slice(0, 1);
    const ends = parts.length > 1 ? (TWO_WORDS.exec(last)?.slice(1) ?? [last.replace(/^and /, '')]) : [last];
    return [...parts.slice(0, -1), ...ends];
  });
}

const DIVISIONS = /\b(?:districts|provinces|territories|islands)$/i;
/** The end of a list without a comma before "and": each name is one word. */
const TWO_WORDS = /^(\p{Lu}\S*) and (\p{Lu}\S*)$/u;

function readNames(part: string, identity: Identity): string[] {
  const after = /^(.*\S)\s*\((\p{Lu}[^()]*)\)$/u.exec(part);
  if (after) return after.slice(1);
  const name = part
    .replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const both = name.split(' and ');
  return both.length === 2 && both.every((one) => identity.everHeld('name', one).length > 0) ? both : [name];
}

function isNameOfAnother(name: string, state: string, identity: Identity): boolean {
  const holders = identity.everHeld('name', name);
  return holders.length > 0 && !holders.includes(state);
}
