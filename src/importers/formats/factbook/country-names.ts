/** The names of a country's page: the pages write "none" for no name, and lists of former names in one text. */
import type { Identity } from '../../identity/identity';

const MAX_NAME_LENGTH = 80;
const NO_NAME = /^(?:none(?:\s*[(-].*)?|n\.?\/?a\.?|unknown|nil|not applicable|\W*)$/iu;
/** What is not a name but a remark about one. */
const REMARK = /\b(?:is|are|was|were|formerly|sometimes|referred)\b/;

/** Each of the names in a text that lists them; a name with "and" is one, with its commas. */
export function presentNames(text: string): string[] {
  const parts = /\band\b/.test(text) ? [text] : text.split(/[,;]/);
  return parts.map(nameIn).filter((name) => name !== null);
}

/** The name, or null where the text says that there is none. */
export function nameIn(text: string): string | null {
  const name = text.trim();
  return NO_NAME.test(name) || name.length > MAX_NAME_LENGTH ? null : name;
}

/**
 * Each former name by itself: `Belgian Congo, Zaire` is two. A name in brackets after another is one too; remarks in brackets are left out, and so are
 * names that another actor has of its own: the Yemen Arab Republic is not a name of Yemen.
 */
export function formerNames(text: string, state: string, identity: Identity): string[] {
  const names = splitParts(text).flatMap((part) => readNames(part, identity));
  return [...new Set(names)].filter((name) => nameIn(name) !== null && !REMARK.test(name) && !isNameOfAnother(name, state, identity));
}

/** Parted by commas and semicolons outside brackets, and by the "and" before the last of a list. */
function splitParts(text: string): string[] {
  return text.split(/;(?![^([]*[)\]])/).flatMap((piece) => {
    const parts = piece.split(/,(?![^([]*[)\]])/).map((part) => part.trim());
    const last = parts.at(-1)!;
    // Of "the territory, one, two, and three districts" only the territory is a name.
    if (last.startsWith('and ') && DIVISIONS.test(last)) return parts.slice(0, 1);
    const ends = parts.length > 1 ? (TWO_WORDS.exec(last)?.slice(1) ?? [last.replace(/^and /, '')]) : [last];
    return [...parts.slice(0, -1), ...ends];
  });
}

const DIVISIONS = /\b(?:districts|provinces|territories|islands)$/i;
/** The end of a list without a comma before "and": one name a word. */
const TWO_WORDS = /^(\p{Lu}\S*) and (\p{Lu}\S*)$/u;

function readNames(part: string, identity: Identity): string[] {
  const after = /^(.*\S)\s*\((\p{Lu}[^()]*)\)$/u.exec(part);
  if (after) return [after[1]!, after[2]!];
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
