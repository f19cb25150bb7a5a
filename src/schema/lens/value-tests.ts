/** Tests on one value as clients write them. Tests on a date use the days that it can mean. */
import { InvalidArgument } from '../../errors';
import { EARLIEST_DAY, LAST_ENDED_DAY } from '../../model/day';
import { readEdtfDate } from '../../model/edtf-date';
import { foldText } from '../../model/fold-text';
import { foldedName } from '../inner/inner-names';
import { all, type Filter } from './lens-filter';

export type Given = Readonly<Record<string, unknown>> | null | undefined;

/**
 * The tests as given. Only `eq: null` is valid with null: it means that the value is missing. @throws InvalidArgument for any other
 * comparison with null.
 */
export function checkTests(given: Given, place: string): Given {
  for (const [test, value] of Object.entries(given ?? {})) {
    if (value !== null || test === 'eq') continue;
    throw new InvalidArgument(`${place}.${test}: null is not a value to compare with. Accepted: a value, or leave the test out.`);
  }
  return given;
}

/**
 * The tests on a text, or on a list of texts. Capitals and accents matter only if `exact` is true.
 * @throws InvalidArgument for a comparison with null.
 */
export function textFilter(text: { readonly name: string; readonly list: boolean }, given: Given, place: string): Filter {
  const { exact, ...tests } = given ?? {};
  return all(
    Object.entries(checkTests(tests, place) ?? {}).map(([test, value]) =>
      exact === true || value === null ? { [text.name]: { [test]: value } } : { [foldedName(text)]: { [test]: foldedValue(value) } },
    ),
  );
}

function foldedValue(value: unknown): string | string[] {
  return Array.isArray(value) ? value.map((item) => foldText(String(item))) : foldText(String(value));
}

/** The bounds of a date: the first and the last day that it can mean. */
type Bounds = readonly [earliest: string, latest: string];

/** The tests on a date. @throws InvalidArgument for a comparison with null, or with what is not a date. */
export function dateFilter(name: string, bounds: Bounds, given: Given, place: string): Filter {
  return all(
    Object.entries(checkTests(given, place) ?? {}).map(([test, value]) => {
      const at = `${place}.${test}`;
      if (test === 'certainly' || test === 'possibly') {
        const range = checkTests(value as Given, at) ?? {};
        return all(
          Object.entries(range).map(([end, day]) =>
            (test === 'certainly' ? certainly : possibly)(bounds, end, dateIn(day, `${at}.${end}`)),
          ),
        );
      }
      if (test === 'from' || test === 'until') return all([reaches(bounds, test, dateIn(value, at)), known(bounds)]);
      return { [name]: { [test]: value } };
    }),
  );
}

type ReadDate = ReturnType<typeof readEdtfDate>;

/** Some day that the date can mean is in the range. */
function reaches([earliest, latest]: Bounds, end: string, date: ReadDate): Filter {
  return end === 'from' ? { [latest]: { gte: date.earliest } } : { [earliest]: { lte: date.latest } };
}

/** Every day that the date can mean is in the range; an unknown date has no first or last day in any range. */
function certainly([earliest, latest]: Bounds, end: string, date: ReadDate): Filter {
  return end === 'from' ? { [earliest]: { gte: date.earliest } } : { [latest]: { lte: date.latest } };
}

/** Some day that the date can mean is in the range, or the date is missing. */
function possibly(bounds: Bounds, end: string, date: ReadDate): Filter {
  return { OR: [reaches(bounds, end, date), { [bounds[0]]: { eq: null } }] };
}

/** The bounds are not those of an unknown date, which could be any day. */
function known([earliest, latest]: Bounds): Filter {
  return { OR: [{ [earliest]: { gt: EARLIEST_DAY } }, { [latest]: { lt: LAST_ENDED_DAY } }] };
}

function dateIn(value: unknown, place: string): ReadDate {
  try {
    return readEdtfDate(String(value));
  } catch (error) {
    throw new InvalidArgument(`${place}: ${(error as Error).message}`, { cause: error });
  }
}
