/** The spells that a policy keeps of the visible assertions on one tie, found by trying. Part of an oracle: shares no code with src. */
import type { DaysMeant } from '../days-meant';
import type { TieWord } from '../history';
import { beginnings, endings } from '../in-force';

export type PolicyName = 'ALL' | 'CONSENSUS' | 'MOST_RELIABLE' | 'LATEST';

/** A spell with the days on which it can have begun and ended, and its assertions. */
export interface SettledSpell {
  readonly begun: DaysMeant;
  readonly ended: DaysMeant;
  readonly words: readonly TieWord[];
}

/** What decides between equally good assertions: their ids, and when their sources were published (-Infinity if unknown). */
export interface Judge {
  idOf(word: TieWord): string;
  dateOf(source: string): number;
}

/** The remaining spells, in no order. */
export function settledSpells(words: readonly TieWord[], policy: PolicyName, judge: Judge): SettledSpell[] {
  if (words.length === 0) return [];
  if (policy === 'ALL') return alike(words);
  if (policy === 'CONSENSUS') return companies(words).map(together);
  const best = words.find((one) => !words.some((other) => isBetter(other, one, policy, judge)))!;
  return alike(words.filter((one) => one.sourceId === best.sourceId && one.assertedBy === best.assertedBy));
}

function isBetter(a: TieWord, b: TieWord, policy: PolicyName, judge: Judge): boolean {
  if (policy === 'MOST_RELIABLE' && a.reliability !== b.reliability) return a.reliability < b.reliability;
  if (policy === 'MOST_RELIABLE' && a.credibility !== b.credibility) return a.credibility < b.credibility;
  const [mine, theirs] = [judge.dateOf(a.sourceId), judge.dateOf(b.sourceId)];
  if (mine !== theirs) return mine > theirs;
  return a.sourceId === b.sourceId ? a.assertedBy < b.assertedBy : a.sourceId < b.sourceId;
}

function alike(words: readonly TieWord[]): SettledSpell[] {
  const said = (word: TieWord) => JSON.stringify([word.start, word.end, word.endStatus, word.differing]);
  return [...new Set(words.map(said))].map((text) => together(words.filter((word) => said(word) === text)));
}

/** Every exact spell that may be meant, with all assertions that allow it; the result is the largest such groups of two voices or more. */
function companies(words: readonly TieWord[]): TieWord[][] {
  const values = words.flatMap((word) => Object.values(word.differing));
  const found: TieWord[][] = [];
  for (const begin of words.map((word) => beginnings(word).first)) {
    for (const end of words.map((word) => Math.max(begin, endings(word).first))) {
      for (const value of values.length > 0 ? values : [null]) found.push(words.filter((word) => canMean(word, begin, end, value)));
    }
  }
  const largest = found.filter((mine) => !found.some((other) => other.length > mine.length && mine.every((word) => other.includes(word))));
  const once = new Map(largest.map((company) => [words.map((word) => company.includes(word)).join(), company]));
  return [...once.values()].filter((company) => new Set(company.map((word) => word.assertedBy)).size > 1);
}

function canMean(word: TieWord, begin: number, end: number, value: unknown): boolean {
  const [begun, ended] = [beginnings(word), endings(word)];
  const own = Object.values(word.differing);
  return begun.first <= begin && begin <= begun.last && ended.first <= end && end <= ended.last && (own.length === 0 || own[0] === value);
}

function together(words: readonly TieWord[]): SettledSpell {
  const common = (days: readonly DaysMeant[]): DaysMeant => ({
    first: Math.max(...days.map(({ first }) => first)),
    last: Math.min(...days.map(({ last }) => last)),
  });
  return { begun: common(words.map(beginnings)), ended: common(words.map(endings)), words };
}
