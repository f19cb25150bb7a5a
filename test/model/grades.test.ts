import { gradesAtLeast } from '../../src/model/grades';

describe('gradesAtLeast', () => {
  test.each([
    ['A', 'A'],
    ['C', 'ABC'],
    ['E', 'ABCDE'],
    ['F', 'ABCDEF'],
  ] as const)('at least %s are %s', (grade, grades) => {
    expect(gradesAtLeast(grade).join('')).toBe(grades);
  });
});
