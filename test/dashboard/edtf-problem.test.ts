/** While a date is typed, the form reports the same problems as the server. */
import { edtfProblem } from '../../dashboard/app/editing/form/edtf-problem';
import { readEdtfDate } from '../../src/model/edtf-date';
import { randomOf } from '../oracle/lens/random';

const YEARS = ['2025', '1900', '2000', '0000', '-0043', '196X', '19XX', '20', '12345', '1X60'];
const PARTS = ['', '-00', '-01', '-02', '-06', '-12', '-13', '-20', '-21', '-24', '-25', '-XX', '-1'];
const DAYS = ['', '-00', '-01', '-28', '-29', '-30', '-31', '-32', '-XX', '-5'];
const ENDS = ['', '?', '~', '%', '!'];

const accepted = (text: string): boolean => {
  try {
    readEdtfDate(text);
    return true;
  } catch {
    return false;
  }
};

test('the form accepts exactly the dates that the server accepts', () => {
  const random = randomOf(1964);
  const one = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const texts = new Set(Array.from({ length: 6_000 }, () => `${one(YEARS)}${one(PARTS)}${one(DAYS)}${one(ENDS)}`));
  const differing = [...texts].filter((text) => (edtfProblem(text) === null) !== accepted(text));
  expect(differing).toEqual([]);
  expect([...texts].filter(accepted).length).toBeGreaterThan(200);
});

test('it describes the problem', () => {
  expect(edtfProblem('yesterday')).toMatch(/^“yesterday” is not a date\. Accepted: 2025-06-03/);
  expect(edtfProblem('2025-13')).toContain('an invalid month');
  expect(edtfProblem('2025-02-29')).toContain('not a valid calendar date');
});
