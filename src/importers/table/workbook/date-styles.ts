/** Dates in a workbook are numbers of days. Only the style of the cell shows that a number is a date, and how precise it is. */
import { readWholeXml } from './read-xml';

/** How much of a date the cell shows. */
export type ShownPart = 'DAY' | 'MONTH' | 'YEAR';

const DAY_MS = 86_400_000;
/** The built-in formats that show a date: they have a number and no format text. Some are of the standard, some of East Asian editions. */
const BUILT_IN: readonly (readonly [from: number, to: number, shown: ShownPart])[] = [
  [14, 16, 'DAY'],
  [17, 17, 'MONTH'],
  [22, 22, 'DAY'],
  [27, 31, 'DAY'],
  [34, 36, 'DAY'],
  [50, 54, 'DAY'],
  [57, 58, 'DAY'],
];
/** The last day of the year 9999. */
const LAST_DAY = 2_958_465;

/** What each style shows of a date, by the number of the style; null for a style that shows no date. */
export async function dateStyles(pieces: AsyncIterable<Buffer> | null): Promise<(ShownPart | null)[]> {
  const formats = new Map<number, string>();
  const styles: (ShownPart | null)[] = [];
  let inCells = false;
  if (pieces === null) return styles;
  await readWholeXml(pieces, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode ?? '');
      if (name === 'xf' && inCells) styles.push(readShownPart(Number(numFmtId ?? 0), formats));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function readShownPart(id: number, formats: ReadonlyMap<number, string>): ShownPart | null {
  const code = formats.get(id);
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? null;
  const letters = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase();
  if (letters.includes('general')) return null;
  if (letters.includes('d')) return 'DAY';
  if (letters.includes('y')) return letters.includes('m') ? 'MONTH' : 'YEAR';
  return null;
}

/**
 * The date for a number of days, as precisely as the cell shows it; null if it is not a date. The 29th of February 1900 exists only in
 * workbooks.
 */
export function formatDate(days: number, shown: ShownPart, from1904: boolean): string | null {
  const dayNumber = Math.floor(days);
  if (!(dayNumber >= 1 && dayNumber <= LAST_DAY)) return null;
  if (dayNumber === 60 && !from1904) return '1900-02-29';
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, dayNumber < 60 ? 31 : 30);
  const text = new Date(zero + dayNumber * DAY_MS).toISOString();
  return text.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[shown]);
}
