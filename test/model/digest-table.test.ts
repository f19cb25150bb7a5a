/** A table of digests gives the same results as a map, in much less memory. */
import { array, float, property, record, string } from 'fast-check';
import { DigestTable, digestNumber } from '../../src/model/digest-table';
import { assertProperty } from '../support/seeds';

describe('DigestTable', () => {
  test('contains what a map contains, for any texts', () => {
    const puts = array(record({ text: string({ maxLength: 4 }), number: float({ noNaN: true }) }), { maxLength: 300 });
    assertProperty(
      property(puts, (list) => {
        const [table, map] = [new DigestTable(2), new Map<string, number[]>()];
        for (const { text, number } of list) {
          table.set(text, number, list.length);
          map.set(text, [number, list.length]);
        }
        expect(table.size).toBe(map.size);
        for (const [text, numbers] of map) expect(table.get(text)).toEqual(numbers);
        expect(table.get('none of these')).toBeUndefined();
      }),
    );
  });

  test('keeps every entry as it grows, and contains no other', () => {
    const table = new DigestTable(1);
    for (let index = 0; index < 50_000; index += 1) table.set(`text ${index}`, index);
    expect(table.size).toBe(50_000);
    for (let index = 0; index < 50_000; index += 97) expect(table.get(`text ${index}`)).toEqual([index]);
    for (let index = 50_000; index < 51_000; index += 1) expect(table.has(`text ${index}`)).toBe(false);
  });
});

describe('digestNumber', () => {
  test('is an integer below 2^48, the same for the same text', () => {
    const numbers = Array.from({ length: 1_000 }, (_, index) => digestNumber(`text ${index}`));
    expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 48)).toBe(true);
    expect(Math.max(...numbers)).toBeGreaterThan(2 ** 47);
    expect(new Set(numbers).size).toBe(1_000);
    expect(digestNumber('text 0')).toBe(numbers[0]);
  });
});
