/** The guard against formula cells, and its undoing. */
import fc from 'fast-check';
import { guarded, unguarded } from '../../src/model/formula-guard';
import { assertProperty } from '../support/seeds';

describe('guarded', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('a spreadsheet cannot take %j for a formula', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  test.each(['1+1', 'India', "O'Neill", '', "'tis"])('%j stays as it is', (text) => {
    expect(guarded(text)).toBe(text);
  });

  test('what is undone is what was there, apostrophes included', () => {
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
