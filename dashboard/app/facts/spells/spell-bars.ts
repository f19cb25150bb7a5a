/** Where the bars of a tie begin and end when drawn; one bar for each spell told. */
import { spellInWords } from '../date-words';
import { boundsOf, type DayNumber } from '../edtf';
import type { ToldSpell, ToldTie } from '../told-tie';

export interface SpellBar {
  readonly key: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** A date is less exact than a day, or not known. */
  readonly startInexact: boolean;
  readonly endInexact: boolean;
  /** It goes on, or the data stop. */
  readonly open: boolean;
  /** Nobody knows when it ended: it is drawn to today, but faintly. */
  readonly faint: boolean;
  readonly text: string;
  /** Spells that overlap, as where sources differ, lie below each other: its place from above, and of how many. */
  readonly lane: number;
  readonly lanes: number;
}

const today = (): DayNumber => Math.floor(Date.now() / 86_400_000);
const UNKNOWN_BEFORE = 365 * 5;

/** Unknown starts are drawn from five years before the end, in brackets; open and unknown ends reach to today. */
export function spellBars(tie: Pick<ToldTie, 'spells'>): SpellBar[] {
  return inLanes(tie.spells.map(spellBar));
}

type Unplaced = Omit<SpellBar, 'lane' | 'lanes'>;

/** Each bar in the first lane that is free by then. */
function inLanes(bars: readonly Unplaced[]): SpellBar[] {
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

function spellBar(spell: ToldSpell): Unplaced {
  const start = spell.start === null || spell.start === '..' ? null : boundsOf(spell.start);
  const end = spell.end === null ? null : boundsOf(spell.end);
  const open = spell.endStatus === 'ONGOING' || spell.endStatus === 'CENSORED';
  const faint = spell.end === null && !open;
  const to = end?.last ?? today();
  return {
    key: `${spell.start} ${spell.end} ${spell.endStatus}`,
    from: start?.first ?? to - UNKNOWN_BEFORE,
    to,
    startInexact: start === null ? spell.start !== '..' : start.first !== start.last,
    endInexact: spell.endStatus === 'UNKNOWN' || (end !== null && end.first !== end.last),
    open,
    faint,
    text: spellInWords(spell),
  };
}

/** The days that a picture must cover, with a little room. */
export function spanOf(bars: readonly SpellBar[], day: DayNumber | null): [DayNumber, DayNumber] {
  const days = [...bars.flatMap(({ from, to }) => [from, to]), ...(day === null ? [] : [day])];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(30, Math.round((last - first) * 0.03));
  return [first - room, last + room];
}
