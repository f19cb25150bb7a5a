/** Years that a spreadsheet misread as days of 1905. */
import { repairMisreadDate } from '../../../src/importers/formats/treaties/tfdd-dates';

test.each([
  // GGO gives these years for the same agreements: the Meuse in 1970, the equipment from the Soviet Union in 1958, the Kunene in 1998.
  ['1905-05-23', '1970'],
  ['1905-05-11', '1958'],
  ['1905-06-20', '1998'],
  ['1905-03-14', '1900'],
  ['1905-07-02', '2010'],
])('%s is the year %s', (date, year) => expect(repairMisreadDate(date)).toBe(year));

test.each(['1905-03-13', '1905-07-03', '1905-10-26', '1905', '1905-05', '1970-05-23'])('%s is left unchanged', (date) => {
  expect(repairMisreadDate(date)).toBe(date);
});
