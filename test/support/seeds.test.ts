/** Random tests draw from one list of seeds, so that a run that passed passes again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { assertProperty, drawUntil, listSeeds, REGRESSION_SEEDS, type RegressionSeed, SEEDED_TESTS } from './seeds';

const TESTS = join(__dirname, '..');
/** Random numbers that cannot be replayed: fast-check's own assert draws a seed if it is given none. */
const UNSEEDED = /\bMath\.random\(|\bfc\.(assert|check)\(|\brandomInt\(|import \{[^}]*\b(assert|check)\b[^}]*\} from 'fast-check'/;

describe('listSeeds', () => {
  test('gives each group of random tests several different seeds', () => {
    for (const tests of SEEDED_TESTS) {
      const seeds = listSeeds(tests);
      expect(seeds.length).toBeGreaterThan(1);
      expect(new Set(seeds).size).toBe(seeds.length);
    }
  });

  test('is the only source of seeds for all tests', () => {
    const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const own = ['nightly.ts', 'support/seeds.ts', 'support/seeds.test.ts'];
    expect(files.filter((name) => !own.includes(name) && UNSEEDED.test(readFileSync(join(TESTS, name), 'utf8')))).toEqual([]);
  });

  test('runs the seeds that failed before', () => {
    for (const { tests, seed, found } of JSON.parse(readFileSync(REGRESSION_SEEDS, 'utf8')) as RegressionSeed[]) {
      expect(listSeeds(tests)).toContain(seed);
      expect(found).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    }
  });
});

describe('assertProperty', () => {
  test('divides the runs among the seeds, and draws the same values again', () => {
    const draw = () => {
      const drawn: number[] = [];
      assertProperty(
        fc.property(fc.integer(), (number) => void drawn.push(number)),
        { numRuns: 30 },
      );
      return drawn;
    };
    const first = draw();
    expect(first.length).toBeGreaterThanOrEqual(30);
    expect(draw()).toEqual(first);
  });

  test('fails if the property does not hold on one of the seeds', async () => {
    expect(() => assertProperty(fc.property(fc.integer(), (number) => number < 1_000))).toThrow('Counterexample');
    await expect(assertProperty(fc.asyncProperty(fc.integer(), async (number) => number < 1_000))).rejects.toThrow('Counterexample');
  });
});

describe('drawUntil', () => {
  test('gives the first draw that fits, and names the requirement if none fits', () => {
    let next = 0;
    expect(
      drawUntil(
        () => ++next,
        (drawn) => drawn > 5,
        'more than five',
      ),
    ).toBe(6);
    expect(() =>
      drawUntil(
        () => 1,
        (drawn) => drawn > 5,
        'more than five',
      ),
    ).toThrow('what the test needs: more than five');
  });
});
