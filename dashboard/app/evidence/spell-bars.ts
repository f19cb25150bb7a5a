/** Where the bars of a tie begin and end in the picture, with one bar for each asserted spell. */
import { spellInWords } from '../facts/date-words';
import { type DayNumber, parseBounds } from '../facts/edtf';
import type { SpellSummary, TieWithEdges } from '../facts/tie-with-edges';

export interface SpellBar {
  readonly key: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** The start is unknown, so the bar begins a few years before its end. */
  readonly startUnknown: boolean;
  /** The date is less exact than a day, or unknown. */
  readonly startInexact: boolean;
  readonly endInexact: boolean;
  /** The spell is ongoing, or the data end (censored). */
  readonly open: boolean;
  /** The start or the end is unknown, so the bar is drawn faintly. */
  readonly faint: boolean;
  readonly text: string;
  /** Overlapping spells, such as where sources differ, are drawn below each other. The lane counts from the top. */
  readonly lane: number;
  readonly lanes: number;
}

const today = (): DayNumber => Math.floor(Date.now() / 86_400_000);
const UNKNOWN_BEFORE = 365 * 5;
/** Later than any day, as a number that can be subtracted. */
const NEVER = 1e9;

/** Bars with an unknown start begin five years before their end. Open and unknown ends reach to today. */
export function spellBars(tie: Pick<TieWithEdges, 'spells'>): SpellBar[] {
  return assignLanes(tie.spells.map(spellBar));
}

type Unplaced = Omit<SpellBar, 'lane' | 'lanes'>;

/** Places each bar in the first lane that is free at its start. */
function assignLanes(bars: readonly Unplaced[]): SpellBar[] {
  const ends: number[] = [];
  const placed = [...bars]
    .sort((a, b) => a.from - b.from)
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = bar.to;
      return { ...bar, lane };
    });
  return placed.map((bar) => ({ ...bar, lanes: ends.length }));
}

function spellBar(spell: SpellSummary): Unplaced {
  const start = spell.start === null || spell.start === '..' ? null : parseBounds(spell.start);
  const end = spell.end === null ? null : parseBounds(spell.end);
  const open = spell.endStatus === 'ONGOING' || spell.endStatus === 'CENSORED';
  const startUnknown = start === null && spell.start !== '..';
  const to = end?.last ?? today();
  return {
    key: `${spell.start} ${spell.end} ${spell.endStatus}`,
    from: start?.first ?? to - UNKNOWN_BEFORE,
    to,
    startUnknown,
    startInexact: start !== null && start.first !== start.last,
    endInexact: spell.endStatus === 'UNKNOWN' || (end !== null && end.first !== end.last),
    open,
    faint: startUnknown || (spell.end === null && !open),
    text: spellInWords(spell),
  };
}

/** Sorts ties by their first known start. Ties without one come last, by name. */
export function compareBeginnings(a: TieWithEdges, b: TieWithEdges): number {
  return findBeginning(a) - findBeginning(b) || a.other.name.localeCompare(b.other.name, 'en');
}

const findBeginning = ({ spells }: Pick<TieWithEdges, 'spells'>): number =>
  Math.min(NEVER, ...spells.flatMap(({ start }) => (start === null ? [] : [parseBounds(start)?.first ?? -NEVER])));

/** The first and last day of a picture, with a margin. */
export function findSpan(bars: readonly SpellBar[], day: DayNumber | null): [DayNumber, DayNumber] {
  const days = [...bars.flatMap(({ from, to }) => [from, to]), ...(day === null ? [] : [day])];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(30, Math.round((last - first) * 0.03));
  return [first - room, last + room];
}
