/** Dates in words, never more exact than the recorded text. */
import { words } from '../words/en';

const FORM = /^(-?)(\d{2}XX|\d{3}X|\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** `2025-06-03` as "3 June 2025", `1964~` as "about 1964", `2013-05?` as "May 2013 (uncertain)". Other text stays as it is. */
export function dateInWords(text: string): string {
  const match = FORM.exec(text);
  if (!match) return text;
  const [, sign, year = '', month, day, qualifier] = match;
  const plain = plainDate(yearInWords(year, sign === '-'), month, day);
  if (qualifier === '~') return words.dates.about(plain);
  if (qualifier === '?') return words.dates.uncertain(plain);
  return qualifier === '%' ? words.dates.uncertain(words.dates.about(plain)) : plain;
}

function yearInWords(year: string, beforeChrist: boolean): string {
  if (year.endsWith('XX')) return words.dates.century(`${year.slice(0, 2)}00`, `${year.slice(0, 2)}99`);
  if (year.endsWith('X')) return words.dates.decade(`${year.slice(0, 3)}0`);
  // EDTF has a year 0, so -0043 is the year 44 before Christ.
  return beforeChrist ? words.dates.beforeChrist(Number(year) + 1) : String(Number(year));
}

function plainDate(year: string, month: string | undefined, day: string | undefined): string {
  if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX'))) return year;
  if (month === 'XX') return words.dates.dayOfSomeMonth(Number(day), year);
  const season = words.dates.seasons[Number(month) - 21];
  if (season !== undefined) return words.dates.month(season, year);
  const name = words.dates.months[Number(month) - 1] ?? month;
  if (day === undefined || day === 'XX') return words.dates.month(name, year);
  return words.dates.day(Number(day), name, year);
}

export interface SpellText {
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: 'ONGOING' | 'ENDED' | 'UNKNOWN' | 'CENSORED';
}

/** A spell in words: "9 June 2017 – ongoing", "1992 – 1995", "start unknown – end unknown". A spell of one day shows the day once. */
export function spellInWords({ start, end, endStatus }: SpellText): string {
  if (start !== null && start === end && endStatus === 'ENDED') return dateInWords(start);
  const began = start === null ? words.spells.startUnknown : start === '..' ? words.spells.always : dateInWords(start);
  return words.spells.from(began, endInWords(end, endStatus));
}

function endInWords(end: string | null, endStatus: SpellText['endStatus']): string {
  switch (endStatus) {
    case 'ONGOING':
      return words.spells.ongoing;
    case 'UNKNOWN':
      return words.spells.endUnknown;
    case 'CENSORED':
      return words.spells.censored(end === null ? '' : dateInWords(end));
    case 'ENDED':
      return end === null ? words.spells.endedSomeDay : dateInWords(end);
  }
}

/** An instant of knownAt (UTC) in words: "24 November 2026, 16:05 UTC". */
export function instantInWords(instant: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(instant);
  return match ? words.dates.instant(dateInWords(match[1] as string), match[2] as string) : instant;
}
