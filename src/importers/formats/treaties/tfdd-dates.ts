/** Dates of the Transboundary Freshwater Dispute Database, as the package has them. */
import { toDay } from '../../../model/day';
import { readEdtfDate } from '../../../model/edtf-date';

/** Spreadsheets count days from here: day 1970 is 1905-05-23. */
const SPREADSHEET_DAY_0 = toDay(1899, 12, 30);

/** Years that were read so. The one agreement that is really of 1905 is of October. */
const [FIRST_MISREAD, LAST_MISREAD] = [1900, 2010];

/**
 * The date as it was before a spreadsheet took years for numbers of days: 1905-05-23 is 1970, the year that other databases have for the same agreement.
 * Every other date is returned as it is.
 */
export function repairMisreadDate(date: string): string {
  const { earliest, latest } = readEdtfDate(date);
  const count = earliest - SPREADSHEET_DAY_0;
  return earliest === latest && count >= FIRST_MISREAD && count <= LAST_MISREAD ? String(count) : date;
}
