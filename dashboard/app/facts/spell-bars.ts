/** Where the bars of a tie begin and end when drawn; one bar for each spell told. */
import { spellInWords } from './date-words';
import { boundsOf, type DayNumber } from './edtf';
import type { ToldTie } from './told-tie';

export interface SpellBar {
  readonly key: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** A date is less exact than a day, or not known. */
  readonly startInexact: boolean;
  readonly endInexact: boolean;
  /** It goes on, or the data stop. */
  readonly open: boolean;
  readonly text: string;
}

const today = (): DayNumber => Math.floor(Date.now() / 86_400_000);
const UNKNOWN_BEFORE = 365 * 5;

/** Unknown starts are drawn from five years before the end, in brackets; open ends reach to today. */
export function spellBars(tie: ToldTie): SpellBar[] {
  return tie.spells.map((spell) => {
    const start = spell.start === null || spell.start === '..' ? null : boundsOf(spell.start);
    const end = spell.end === null ? null : boundsOf(spell.end);
    const open = spell.endStatus === 'ONGOING' || spell.endStatus === 'CENSORED';
    const to = end?.last ?? (open || start === null ? today() : start.last + 1);
    return {
      key: `${spell.start} ${spell.end} ${spell.endStatus}`,
      from: start?.first ?? to - UNKNOWN_BEFORE,
      to,
      startInexact: start === null ? spell.start !== '..' : start.first !== start.last,
      endInexact: spell.endStatus === 'UNKNOWN' || (end !== null && end.first !== end.last),
      open,
      text: spellInWords(spell),
    };
  });
}

/** The days that a picture must cover, with a little room. */
export function spanOf(bars: readonly SpellBar[], day: DayNumber | null): [DayNumber, DayNumber] {
  const days = [...bars.flatMap(({ from, to }) => [from, to]), ...(day === null ? [] : [day])];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(30, Math.round((last - first) * 0.03));
  return [first - room, last + room];
}
