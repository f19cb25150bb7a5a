/** The standing of a tie among all its assertions, by the words of the semantics. */
import { oneStory, type ToldSpell } from './in-force';

/** One source's assertion on one spell of a tie, at some recording. */
export interface Word extends ToldSpell {
  readonly stance: 'AFFIRMS' | 'DENIES';
  readonly withdrawn: boolean;
  readonly assertedBy: string;
  readonly sourceId: string;
  /** The properties in which two voices can differ: role, status and others. */
  readonly differing: Readonly<Record<string, unknown>>;
}

export type HowItStands = 'UNIQUE' | 'AGREED' | 'DIFFERING' | 'DISPUTED' | 'RETRACTED';

/** All voices that affirm or deny any spell of the tie, actors and sources, in order of their ids. */
export function whoSpeaks(words: readonly Word[]): string[] {
  const names: string[] = [];
  for (const word of words) {
    if (word.withdrawn) continue;
    for (const name of [word.assertedBy, word.sourceId]) if (!names.includes(name)) names.push(name);
  }
  return names.sort();
}

/**
 * No assertion left: retracted. A denial: disputed. One voice: unique.
 * In all other cases every spell of each voice must match a spell of every other voice.
 */
export function howItStands(words: readonly Word[]): HowItStands {
  const standing = words.filter((word) => !word.withdrawn);
  if (standing.length === 0) return 'RETRACTED';
  if (standing.some((word) => word.stance === 'DENIES')) return 'DISPUTED';
  let alone = true;
  for (const word of standing) {
    for (const voice of standing.map((other) => other.assertedBy)) {
      if (voice === word.assertedBy) continue;
      alone = false;
      const theirs = standing.filter((other) => other.assertedBy === voice);
      if (!theirs.some((other) => oneStory(word, other) && sameTale(word.differing, other.differing))) return 'DIFFERING';
    }
  }
  return alone ? 'UNIQUE' : 'AGREED';
}

/** No property that both give has two values; lists are equal in any order. */
function sameTale(a: Word['differing'], b: Word['differing']): boolean {
  for (const name of Object.keys(a)) {
    if (!(name in b) || b[name] === undefined) continue;
    const [mine, theirs] = [a[name], b[name]];
    const equal =
      Array.isArray(mine) && Array.isArray(theirs)
        ? mine.length === theirs.length && [...mine].sort().every((item, index) => item === [...theirs].sort()[index])
        : mine === theirs;
    if (!equal) return false;
  }
  return true;
}
