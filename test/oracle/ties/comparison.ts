/** The differences between two lenses and their causes, found by computing each tie repeatedly with one change. Shares no code with src. */
import { type History, knownAfter, type TieWord, tieOf, wordKey } from '../history';
import { type Look, seenAmong } from '../look';
import { whyRecorded } from '../why-recorded';
import { type Judge, type PolicyName, settledSpells } from './settled-spells';

export interface ComparedLook extends Look {
  readonly policy: PolicyName;
}

export interface ComparisonJudge extends Judge {
  tieIdOf(word: TieWord): string;
}

/** A tie as a lens shows it: its spells as the ids of their assertions. */
export interface PlainShownTie {
  readonly standing: string;
  readonly voices: readonly string[];
  readonly spells: readonly (readonly string[])[];
}

export interface PlainRecord {
  readonly cause: string;
  readonly id: string;
  readonly before: readonly unknown[] | null;
  readonly after: readonly unknown[];
}

export interface PlainChange {
  readonly tie: string;
  readonly kind: string;
  readonly causes: readonly string[];
  readonly left: PlainShownTie | null;
  readonly right: PlainShownTie | null;
  readonly records: readonly PlainRecord[];
}

type Hearing = Omit<ComparedLook, 'day' | 'recording'>;

/** Every change on the ties that pass, in the order of their ids. */
export function comparison(
  history: History,
  [left, right]: readonly [ComparedLook, ComparedLook],
  passes: (word: TieWord) => boolean,
  judge: ComparisonJudge,
): PlainChange[] {
  const wordsBy = (recording: number) => knownAfter(history, recording).words.filter(passes);
  const [byLeft, byRight] = [wordsBy(left.recording), wordsBy(right.recording)];
  const ties = new Map([...byLeft, ...byRight].map((word) => [tieOf(word), word]));
  const found: PlainChange[] = [];
  for (const [tie, word] of ties) {
    const onTie = (words: readonly TieWord[]) => words.filter((one) => tieOf(one) === tie);
    const change = changeOf(onTie(byLeft), onTie(byRight), left, right, judge);
    if (change) found.push({ tie: judge.tieIdOf(word), ...change });
  }
  return found.sort((a, b) => (a.tie < b.tie ? -1 : 1));
}

function changeOf(
  atLeft: readonly TieWord[],
  atRight: readonly TieWord[],
  left: ComparedLook,
  right: ComparedLook,
  judge: Judge,
): Omit<PlainChange, 'tie'> | null {
  const tell = (words: readonly TieWord[], hearing: Hearing, when: string | null) => shown(words, hearing, when, judge);
  const text = (...args: Parameters<typeof tell>) => JSON.stringify(tell(...args)?.whole ?? null);
  if (text(atLeft, left, left.when) === text(atRight, right, right.when)) return null;
  const swapped = left.recording > right.recording;
  const [before, after] = swapped ? [atRight, atLeft] : [atLeft, atRight];
  const records = recordsBetween(before, after, judge);
  const looks = [left, right];
  const tellsApart = (a: readonly TieWord[], b: readonly TieWord[]) =>
    looks.some((one) => text(a, one, one.when) !== text(b, one, one.when));

  const causes = new Set<string>();
  if (looks.some((one) => text(after, one, left.when) !== text(after, one, right.when))) causes.add('WORLD');
  const kinds = [...new Set(records.map(({ cause }) => cause))];
  if (tellsApart(before, after)) {
    const counting = kinds.filter((kind) => {
      const ids = new Set(records.filter((one) => one.cause === kind).map(({ id }) => id));
      const otherIds = new Set(records.filter((one) => one.cause !== kind).map(({ id }) => id));
      return tellsApart(before, replaced(before, after, ids, judge)) || tellsApart(replaced(before, after, otherIds, judge), after);
    });
    for (const kind of counting.length > 0 ? counting : kinds) causes.add(kind);
  }
  if (
    text(atLeft, left, left.when) !== text(atLeft, right, left.when) ||
    text(atRight, left, right.when) !== text(atRight, right, right.when)
  ) {
    causes.add('PERSPECTIVE');
  }
  if (causes.size === 0) for (const cause of [...kinds, 'PERSPECTIVE']) causes.add(cause);
  const [onLeft, onRight] = [tell(atLeft, left, left.when), tell(atRight, right, right.when)];
  return {
    kind: !onLeft ? 'APPEARED' : !onRight ? 'GONE' : 'ALTERED',
    causes: [...causes].sort(),
    left: onLeft?.plain ?? null,
    right: onRight?.plain ?? null,
    records,
  };
}

/** The assertions of `before`; those with the given ids are as in `after`. */
function replaced(before: readonly TieWord[], after: readonly TieWord[], ids: ReadonlySet<string>, judge: Judge): TieWord[] {
  const isOne = (word: TieWord) => ids.has(judge.idOf(word));
  return [...before.filter((word) => !isOne(word)), ...after.filter(isOne)];
}

function shown(words: readonly TieWord[], hearing: Hearing, when: string | null, judge: Judge) {
  const seen = seenAmong(words, { ...hearing, when });
  const spells = settledSpells(
    seen.map(({ word }) => word),
    hearing.policy,
    judge,
  );
  if (spells.length === 0) return null;
  const { standing, voices } = seen[0]!;
  const ids = spells.map((spell) => spell.words.map((word) => judge.idOf(word)).sort()).sort((a, b) => (a.join() < b.join() ? -1 : 1));
  const said = new Set(
    spells.flatMap((spell) => spell.words).map((word) => JSON.stringify([judge.idOf(word), ...content(word), word.locator, word.quote])),
  );
  const plain: PlainShownTie = { standing, voices, spells: ids };
  return { plain, whole: [plain, [...said].sort()] };
}

/** The compared content of an assertion. */
function content(word: TieWord): readonly unknown[] {
  const { start, end, endStatus, assertedBy, reliability, credibility, locator, differing } = word;
  const stance = word.withdrawn ? 'RETRACTED' : word.stance;
  return [
    stance,
    start,
    end,
    endStatus,
    assertedBy,
    reliability,
    credibility,
    locator,
    Object.entries(differing).map(([name, value]) => `${name}=${value}`),
  ];
}

const CAUSES = { ASSERTED: 'KNOWLEDGE', ENDED: 'END', CORRECTED: 'CORRECTION', RETRACTED: 'RETRACTION' } as const;

function recordsBetween(before: readonly TieWord[], after: readonly TieWord[], judge: Judge): PlainRecord[] {
  return after
    .flatMap((word): PlainRecord[] => {
      const was = before.find((one) => wordKey(one) === wordKey(word)) ?? null;
      const why = whyRecorded(was, word);
      if (why === null) return [];
      return [{ cause: CAUSES[why], id: judge.idOf(word), before: was ? content(was) : null, after: content(word) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
