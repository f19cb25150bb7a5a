/** Reads dates in the forms of spreadsheets as EDTF, only in the form that the mapping names: 3/4/2017 can be two different days. */
import { readEdtfDate } from '../../model/edtf-date';
import type { Row } from '../table/row';

export const DATE_FORMS = ['day.month.year', 'day/month/year', 'month/day/year', 'year/month/day'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** The date in the column. @throws RowRejected */
export function readInForm(row: Row, column: string, form: DateForm): string {
  const separator = form.includes('.') ? '.' : '/';
  const parts = row.at(column).split(separator);
  const values = Object.fromEntries(form.split(separator).map((name, index) => [name, parts[index] ?? '']));
  const { year = '', month = '', day = '' } = values;
  if (parts.length !== 3 || !/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) {
    return row.reject(column, `is not a date of the form ${form}.`);
  }
  try {
    return readEdtfDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).text;
  } catch (error) {
    return row.reject(column, (error as Error).message);
  }
}
