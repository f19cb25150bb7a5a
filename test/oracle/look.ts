/** The lens, by the words of the semantics: which assertions on which ties are visible, and how certainly they hold. */
import { daysMeant } from './days-meant';
import { givenOutside, heldBetween, together } from './existence';
import { type History, knownAfter, type Thing, type TieWord, tieOf } from './history';
import { type HowItStands, howItStands, whoSpeaks } from './how-it-stands';
import { inForceWithin } from './in-force';

/** The settings of a lens: a day, month or year as written, a recording, a perspective, a grade. */
export interface Look {
  readonly when: string | null;
  readonly recording: number;
  readonly perspective: readonly string[] | null;
  readonly background: boolean;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly worstGrade: string | null;
}

/**
 * A visible assertion, how certainly it holds on the requested day (null without one), and the standing of its tie among all assertions.
 */
export interface SeenWord {
  readonly word: TieWord;
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null;
  readonly standing: HowItStands;
  readonly voices: readonly string[];
  /** Whether it gives a day on which one of its ends did not exist. */
  readonly outside: boolean;
}

/** Every visible assertion. */
export function look(history: History, asked: Look): SeenWord[] {
  const { words, things } = knownAfter(history, asked.recording);
  return seenAmong(words, asked, things);
}

const NOTHING: ReadonlyMap<string, Thing> = new Map();

/** Every visible assertion among the known ones; without `things` the existence of their ends is unknown. */
export function seenAmong(
  known: readonly TieWord[],
  asked: Omit<Look, 'recording'>,
  things: ReadonlyMap<string, Thing> = NOTHING,
): SeenWord[] {
  const onTie = new Map<string, TieWord[]>();
  for (const word of known) {
    const tie = tieOf(word);
    const others = onTie.get(tie);
    if (others) others.push(word);
    else onTie.set(tie, [word]);
  }
  const seen: SeenWord[] = [];
  const period = asked.when === null ? null : daysMeant(asked.when);
  for (const words of onTie.values()) {
    const voices = whoSpeaks(words);
    const standing = howItStands(words);
    for (const word of words) {
      const both = together(word, things);
      const { begins, ends } = heldBetween(word, both);
      const certainty = period === null ? null : inForceWithin(begins, ends, period);
      const outside = givenOutside(word, both);
      if (certainty !== 'NO' && isSeen(word, certainty, voices, asked)) seen.push({ word, certainty, standing, voices, outside });
    }
  }
  return seen;
}

function isSeen(
  word: TieWord,
  certainty: 'CERTAIN' | 'POSSIBLE' | null,
  voices: readonly string[],
  asked: Omit<Look, 'recording'>,
): boolean {
  if (word.withdrawn || word.stance === 'DENIES') return false;
  if (certainty === 'POSSIBLE' && asked.certainty === 'CERTAIN') return false;
  if (asked.worstGrade !== null && word.reliability > asked.worstGrade) return false;
  if (asked.perspective === null) return true;
  const spoke = asked.perspective.some((id) => voices.includes(id));
  if (!spoke) return asked.background;
  return asked.perspective.includes(word.assertedBy) || asked.perspective.includes(word.sourceId);
}
