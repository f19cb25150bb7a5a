/** Repairs dates of the Transboundary Freshwater Dispute Database as the package has them. */
import { toDay } from '../../../model/day';
import { readEdtfDate } from '../../../model/edtf-date';

/** Spreadsheets count days from this day: day 1970 is 1905-05-23. */
const SPREADSHEET_DAY_0 = toDay(1899, 12, 30);

/** The years that can be misread as day numbers. The one agreement that is really from 1905 is from October. */
const [FIRST_MISREAD, LAST_MISREAD] = [1900, 2010];

/**
 * Restores a year that a spreadsheet read as a number of days: 1905-05-23 becomes 1970, the year that other databases give for the same
 * agreement. Every other date is returned unchanged.
 */
export function repairMisreadDate(date: string): string {
  const { earliest, latest } = readEdtfDate(date);
  const count = earliest - SPREADSHEET_DAY_0;
  return earliest === latest && count >= FIRST_MISREAD && count <= LAST_MISREAD ? String(count) : date;
}
