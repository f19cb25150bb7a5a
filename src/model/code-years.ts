/**
 * The dates from which present-day states hold the numbers of the state lists. Numbers pass between states: 365 is Russia until 1922, the
 * Soviet Union until 1991, and then Russia again.
 * A former state held its codes for as long as it existed. A present state holds each code at all other times, unless a row here gives a
 * start date.
 * The dates are those on which the states became independent.
 */
import { type Day, EARLIEST_DAY, LATEST_DAY } from './day';
import { readDay } from './edtf-date';

type Since = readonly [id: string, since: string, ...codes: readonly string[]];

const SINCE: readonly Since[] = [
  ['state:AUT', '1918-11-12', 'cow:305', 'gw:305'],
  ['state:HUN', '1918-11-16', 'cow:310', 'gw:310'],
  ['state:CZE', '1993-01-01', 'cow:316', 'gw:316'],
  ['state:SVK', '1993-01-01', 'cow:317', 'gw:317'],
  ['state:MNE', '2006-06-03', 'cow:341'],
  ['state:MKD', '1991-09-08', 'cow:343', 'gw:343'],
  ['state:HRV', '1991-06-25', 'cow:344', 'gw:344'],
  ['state:BIH', '1992-03-01', 'cow:346', 'gw:346'],
  ['state:XKX', '2008-02-17', 'cow:347', 'gw:347'],
  ['state:SVN', '1991-06-25', 'cow:349', 'gw:349'],
  ['state:MDA', '1991-08-27', 'cow:359', 'gw:359'],
  ['state:EST', '1918-02-24', 'cow:366', 'gw:366'],
  ['state:LVA', '1918-11-18', 'cow:367', 'gw:367'],
  ['state:LTU', '1918-02-16', 'cow:368', 'gw:368'],
  ['state:UKR', '1991-08-24', 'cow:369', 'gw:369'],
  ['state:BLR', '1991-08-25', 'cow:370', 'gw:370'],
  ['state:ARM', '1991-09-21', 'cow:371', 'gw:371'],
  ['state:GEO', '1991-04-09', 'cow:372', 'gw:372'],
  ['state:AZE', '1991-08-30', 'cow:373', 'gw:373'],
  ['state:ERI', '1993-05-24', 'cow:531', 'gw:531'],
  ['state:NAM', '1990-03-21', 'cow:565', 'gw:565'],
  ['state:SSD', '2011-07-09', 'cow:626', 'gw:626'],
  ['state:ISR', '1948-05-14', 'cow:666', 'gw:666'],
  ['state:YEM', '1990-05-22', 'cow:679', 'gw:678', 'gw:679'],
  ['state:TKM', '1991-10-27', 'cow:701', 'gw:701'],
  ['state:TJK', '1991-09-09', 'cow:702', 'gw:702'],
  ['state:KGZ', '1991-08-31', 'cow:703', 'gw:703'],
  ['state:UZB', '1991-08-31', 'cow:704', 'gw:704'],
  ['state:KAZ', '1991-12-16', 'cow:705', 'gw:705'],
  ['state:PRK', '1948-09-08', 'cow:731', 'gw:731'],
  ['state:KOR', '1948-08-15', 'cow:732', 'gw:732'],
  ['state:PAK', '1947-08-14', 'cow:770', 'gw:770'],
  ['state:BGD', '1971-03-26', 'cow:771', 'gw:771'],
  ['state:VNM', '1945-09-02', 'cow:816', 'gw:816'],
  ['state:TLS', '2002-05-20', 'cow:860', 'gw:860'],
];

const FIRST_DAYS: ReadonlyMap<string, Day> = new Map(
  SINCE.flatMap(([id, since, ...codes]) => codes.map((code) => [`${code} ${id}`, readDay(since)] as const)),
);

/** The days on which the code belongs to the present state, unless another holder had it. */
export function presentYears(code: string, id: string): { readonly from: Day; readonly to: Day } {
  return { from: FIRST_DAYS.get(`${code} ${id}`) ?? EARLIEST_DAY, to: LATEST_DAY };
}

/** The lists of states begin on this day: a state that existed then had its number before as well. */
const LISTS_BEGIN = readDay('1816-01-01');

/** The days on which the code belonged to a former holder: for as long as it existed. */
export function formerYears(first: Day, last: Day): { readonly from: Day; readonly to: Day } {
  return { from: first === LISTS_BEGIN ? EARLIEST_DAY : first, to: last };
}
