/** The guard against formula cells, and its inverse. */
import fc from 'fast-check';
import { guarded, unguarded } from '../../src/model/formula-guard';
import { assertProperty } from '../support/seeds';

describe('guarded', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('a spreadsheet does not read %j as a formula', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  test.each(['1+1', 'India', "O'Neill", '', "'tis"])('%j is left unchanged', (text) => {
    expect(guarded(text)).toBe(text);
  });

  test('unguarded restores the text, including apostrophes', () => {
    const signs = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '1'), { maxLength: 6 });
    assertProperty(
      fc.property(signs, (letters) => {
        const text = letters.join('');
        return unguarded(guarded(text)) === text && !/^[=+\-@\t\r]/.test(guarded(text));
      }),
      { numRuns: 1000 },
    );
  });
});
